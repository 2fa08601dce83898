import { readFileSync } from 'node:fs';
import pg from 'pg';
import { loadContract } from '../contract/contract.ts';
import { newId } from '../id.ts';
import { type TestClient, testClient } from './client.ts';
import { cloneDatabase, type TestDatabase } from './databases.ts';
import { freePorts } from './free-ports.ts';
import { startIssuer, type TestIssuer } from './issuer.ts';
import { type RunningProcess, startProcess } from './process.ts';

/** Which service, beside which others, and what its environment adds. */
export interface TestServiceOptions {
  /** As `services/order-service`. */
  folder: string;
  /** Folders' names of other services to start for real. */
  peers?: string[];
  /** For the service itself and its peers. */
  env?: Record<string, string>;
  /** The service issues its own tokens (auth-user-service). */
  ownIssuer?: boolean;
}

/** One service's process with a database of its own. */
export interface RunningService {
  url: string;
  process: RunningProcess;
  database: TestDatabase;
  /** Somebody of a tenant; an owner, with every right and in a new tenant unless said otherwise. */
  tenant(who?: { id?: string; scopes?: string[]; userId?: string; roles?: string[] }): TestClient;
  /** A machine; for one tenant, or for none. */
  machine(clientId: string, scopes: string[], tenantId?: string): TestClient;
  anonymous(): TestClient;
  /** A look at the rows of a tenant, as the owner role. */
  sql(tenantId: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Starts it again on its port, after `process.end('SIGKILL')` or a death of its own. */
  restart(env?: Record<string, string>): Promise<void>;
}

export interface TestService extends RunningService {
  issuer: TestIssuer;
  peer(name: string): RunningService;
  stop(): Promise<void>;
}

interface Manifest {
  /** Environment variable by which other services know it. */
  urlVariable: string;
}

/** Starts a service and its peers as real processes on free ports, each on a cloned database. */
export async function startService({
  folder,
  peers = [],
  env = {},
  ownIssuer = false,
}: TestServiceOptions): Promise<TestService> {
  const folders = [...peers.map((peer) => `services/${peer}`), folder];
  const rights = allRights(folders);
  const issuer = await startIssuer(() => ['tenant:any', ...rights]);
  const ports = await freePorts(folders.length);
  const urls = Object.fromEntries(
    folders.map((each, index) => [manifestOf(each).urlVariable, `http://127.0.0.1:${ports[index]}`]),
  );
  const issuerUrl = ownIssuer ? `http://127.0.0.1:${ports.at(-1)}` : issuer.url;
  const shared = {
    ...process.env,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    ISSUER_URL: issuerUrl,
    ...temporalEnv(),
    ...urls,
    ...env,
  };
  const running = await Promise.all(
    folders.map((each, index) => startOne(each, { ...shared, PORT: String(ports[index]) }, issuer, rights)),
  );
  const service = running.at(-1) as RunningService;
  return {
    ...service,
    get process() {
      return service.process;
    },
    issuer,
    peer: (name) => running[peers.indexOf(name)] as RunningService,
    stop: async () => {
      await Promise.all(running.map((each) => each.process.end()));
      await Promise.all(running.map((each) => each.database.drop()));
      await issuer.stop();
    },
  };
}

async function startOne(
  folder: string,
  env: NodeJS.ProcessEnv,
  issuer: TestIssuer,
  rights: string[],
): Promise<RunningService> {
  const database = await cloneDatabase(folder);
  const own = {
    ...env,
    DATABASE_URL: database.asApp,
    PLATFORM_DATABASE_URL: database.asPlatform,
    CLIENT_ID: folder.split('/').at(-1) ?? folder,
    CLIENT_SECRET: 'for-tests-only',
  };
  const file = `${folder}/src/main.ts`;
  const holder = { process: await startProcess(file, own) };
  const { url } = holder.process;
  return {
    url,
    get process() {
      return holder.process;
    },
    database,
    tenant: ({ id = newId('ten'), scopes = rights, userId = newId('usr'), roles = ['owner'] } = {}) =>
      testClient(url, issuer.sign({ subject: userId, scopes, roles, tenantId: id }), id),
    machine: (clientId, scopes, tenantId) =>
      testClient(
        url,
        issuer.sign({ subject: clientId, clientId, scopes: ['tenant:any', ...scopes] }),
        tenantId ?? '',
        tenantId ? { 'beaver-tenant-id': tenantId } : {},
      ),
    anonymous: () => testClient(url, '', ''),
    sql: (tenantId, text, values = []) => lookAt(database.asOwner, tenantId, text, values),
    restart: async (more = {}) => {
      holder.process = await startProcess(file, { ...own, ...more });
    },
  };
}

async function lookAt(
  url: string,
  tenantId: string,
  text: string,
  values: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('beaver.tenant_id', $1, false)", [tenantId]);
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Without a Temporal of the suite's, one that nobody answers at: a service must take orders all the same. */
const temporalEnv = () => ({ TEMPORAL_ADDRESS: process.env.BEAVER_TEST_TEMPORAL ?? '127.0.0.1:1' });

function allRights(folders: string[]): string[] {
  const contracts = folders.map((folder) =>
    loadContract(new URL(`../../../${folder}/src/generated/openapi.json`, import.meta.url)),
  );
  return [...new Set(contracts.flatMap(({ operations }) => operations.flatMap(({ right }) => right ?? [])))];
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).beaver;
}
