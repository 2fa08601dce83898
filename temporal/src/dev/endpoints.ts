import { readKeptFile, removeKeptFile, writeKeptFile } from './kept-file.ts';

/** `.beaver/endpoints.json`, for tests and tools from outside. It is there exactly while everything is ready. */
export interface Endpoints {
  readonly version: 1;
  readonly services: Readonly<Record<string, string>>;
  readonly temporal: {
    readonly address: string;
    readonly namespace: string;
    readonly ui: string;
    readonly taskQueues: readonly string[];
  };
  readonly worker: { readonly health: string };
  readonly sandboxGateway: string;
  readonly mail: { readonly smtp: string; readonly inbox: string };
  readonly postgres: { readonly host: string; readonly port: number; readonly user: string; readonly password: string };
  readonly pids: Readonly<Record<string, number>>;
  readonly demo: Demo;
}

/** The demo shop and what its cards do. */
export interface Demo {
  readonly email: string;
  readonly password: string;
  readonly tenantId: string;
  readonly storeId: string;
  readonly locationId: string;
  readonly variantIds: readonly string[];
  readonly paymentTokens: Readonly<Record<'ok' | 'declined' | 'requires3ds' | 'timeoutAfterCommit', string>>;
}

/** The file as long as the system is ready; pids change when a process is started again. */
export class EndpointsFile {
  readonly #file: string;
  #endpoints: Endpoints | undefined;

  constructor(file: string) {
    this.#file = file;
    removeKeptFile(file);
  }

  write(endpoints: Endpoints): void {
    this.#endpoints = endpoints;
    writeKeptFile(this.#file, endpoints);
  }

  changePids(pids: Endpoints['pids']): void {
    if (this.#endpoints) this.write({ ...this.#endpoints, pids });
  }

  remove(): void {
    this.#endpoints = undefined;
    removeKeptFile(this.#file);
  }
}

/** Throws when nothing is running there. */
export function readEndpoints(file: string): Endpoints {
  const endpoints = readKeptFile(file) as Endpoints | undefined;
  if (endpoints === undefined) throw new Error(`${file} is not there: nothing is running, or it isn't ready yet.`);
  return endpoints;
}
