import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Endpoints, freePort, silent, startPostgres, startSystem } from '@beaver/temporal/dev';
import pg from 'pg';
import { inspectable } from './profiler.ts';

/** The whole system as `npm start` runs it, on a PostgreSQL whose statements can be counted. */
export interface BenchSystem {
  endpoints: Endpoints;
  /** Everything that runs: services, worker, gateway, temporal, postgres. */
  pids: Record<string, number>;
  logOf(name: string): string;
  /** The administrator's pool of one database, as `beaver_order`. */
  database(name: string): pg.Pool;
  stop(): Promise<void>;
}

/** Everything in a folder of its own, on ports of the kernel's choice. */
export async function openSystem(abort: AbortController, profiled: boolean): Promise<BenchSystem> {
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'beaver-bench-'));
  await chmod(folder, 0o711); // as root, PostgreSQL's account must get through
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const { adminUrl, pid, stop } = await openPostgres(folder);
  started.defer(stop);
  if (profiled) process.env.NODE_OPTIONS = inspectable;
  const dataFolder = join(folder, 'data');
  const env = { ...process.env, DATABASE_URL: adminUrl };
  const options = { dataFolder, portBase: 0, ownTemporal: true, reset: false, watch: false, env, progress: silent };
  const system = await startSystem(options, abort);
  started.defer(() => system.stop());
  const pools = new Map<string, pg.Pool>();
  started.defer(async () => void (await Promise.all([...pools.values()].map((pool) => pool.end()))));
  const running = started.move();
  return {
    endpoints: system.endpoints,
    pids: { ...system.endpoints.pids, postgres: pid },
    logOf: (name) => join(dataFolder, 'logs', `${name}.log`),
    database(name) {
      const connectionString = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
      const pool = pools.get(name) ?? new pg.Pool({ connectionString, max: 2 });
      pools.set(name, pool);
      return pool;
    },
    stop: () => running.disposeAsync(),
  };
}

/** Flushes to disk as in production. The library that counts is loaded at start, and counts only when told to. */
async function openPostgres(folder: string): Promise<{ adminUrl: string; pid: number; stop: () => Promise<void> }> {
  const options = {
    folder: join(folder, 'postgres'),
    port: await freePort(),
    password: randomBytes(18).toString('base64url'),
    logFile: join(folder, 'postgres.log'),
  };
  const first = await startPostgres(options);
  await run(first.adminUrl, "alter system set shared_preload_libraries = 'pg_stat_statements'");
  await first.stop();
  const { adminUrl, pid = 0, stop } = await startPostgres(options);
  await run(adminUrl, 'create extension pg_stat_statements');
  await run(adminUrl, "alter system set pg_stat_statements.track = 'none'");
  await run(adminUrl, 'alter system set pg_stat_statements.track_planning = on');
  await run(adminUrl, 'select pg_reload_conf()');
  return { adminUrl, pid, stop };
}

async function run(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
