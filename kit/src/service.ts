import type { Middleware } from 'koa';
import { tokenVerifier } from './auth/verify-token.ts';
import { type Calls, makeCalls } from './call/index.ts';
import type { ServiceConfig } from './config.ts';
import type { Consumer } from './consume/index.ts';
import { loadContract } from './contract/contract.ts';
import { type Database, openDatabase } from './database/database.ts';
import { kitOperations } from './http/kit-operations.ts';
import { type AnyHandler, webApp } from './http/web-app.ts';
import type { Reaction } from './log/relay.ts';
import type { Handlers } from './operation.ts';
import type { ProblemFactory } from './problem.ts';

/** What the kit offers to those who make a service's dependencies. */
export interface Parts {
  calls: Calls;
  database: Database;
}

/** A service: its document, its operations, and what they need. */
export interface ServiceDefinition<Operations, Deps, Mounted extends string = never> {
  name: string;
  /** The bundled document. */
  contract: URL;
  config: ServiceConfig;
  operations: Handlers<Operations, Deps, Mounted> & Record<string, AnyHandler>;
  /** PostgreSQL constraint → problem. */
  constraints?: Record<string, ProblemFactory>;
  deps?: (parts: Parts) => Deps | Promise<Deps>;
  /** What deliveries do. */
  reactions?: (deps: Deps, parts: Parts) => Record<string, Reaction>;
  /** Whose logs it takes in, and what comes of an event. */
  consumes?: (deps: Deps, parts: Parts) => Omit<Consumer, 'database'>;
  /** Koa middleware for paths that a library answers. */
  mount?: (deps: Deps, parts: Parts) => Middleware[];
  /** Ends what `deps` opened. */
  close?: (deps: Deps) => Promise<void>;
}

/** A service ready to be run: `run` gives it a port, a relay and an end. */
export interface Service {
  name: string;
  config: ServiceConfig;
  database: Database;
  reactions: Record<string, Reaction>;
  consumer: Consumer | undefined;
  handle: ReturnType<ReturnType<typeof webApp>['callback']>;
  setDraining(): void;
  close(): Promise<void>;
}

/** Puts a service together; a missing handler or a wrong reply does not compile. */
export async function defineService<Operations, Deps, Mounted extends string = never>(
  definition: ServiceDefinition<Operations, Deps, Mounted>,
): Promise<Service> {
  const { name, config } = definition;
  const database = openDatabase(config, definition.constraints);
  const identity = { issuer: config.ISSUER_URL, clientId: config.CLIENT_ID, clientSecret: config.CLIENT_SECRET };
  const parts = { database, calls: makeCalls(identity, 1) };
  const deps = (await definition.deps?.(parts)) ?? ({} as Deps);
  const contract = loadContract(definition.contract);
  let draining = false;
  const app = webApp({
    contract,
    handlers: {
      ...definition.operations,
      ...kitOperations({ name, contract, database, isDraining: () => draining }),
    },
    deps,
    database,
    verify: tokenVerifier(config.ISSUER_URL),
    mount: definition.mount?.(deps, parts) ?? [],
  });
  const consumes = definition.consumes?.(deps, parts);
  return {
    name,
    config,
    database,
    consumer: consumes && { ...consumes, database },
    reactions: definition.reactions?.(deps, parts) ?? {},
    handle: app.callback(),
    setDraining: () => {
      draining = true;
    },
    close: async () => {
      await definition.close?.(deps);
      await database.close();
    },
  };
}
