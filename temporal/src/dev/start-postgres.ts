import { access, chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, postgresAccount } from './postgres-account.ts';
import { type PostgresHome, preparePostgresHome } from './postgres-home.ts';
import { runToEnd } from './run-to-end.ts';
import { spawnServer } from './spawn-server.ts';

/** One cluster of our own. */
export interface PostgresOptions {
  /** Made when missing; the cluster lies in `data` below it. */
  readonly folder: string;
  readonly port: number;
  /** Set when the cluster is made, and kept with it. */
  readonly password: string;
  readonly logFile: string;
  /** For tests: nothing is flushed to disk, so a power cut may destroy it. */
  readonly throwaway?: boolean;
  readonly signal?: AbortSignal;
}

/** A PostgreSQL that answers, seen by its administrator. */
export interface PostgresServer {
  readonly adminUrl: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Where its data lie, and which process it is; undefined when the server is not ours. */
  readonly home?: string;
  readonly pid?: number;
  readonly stop: () => Promise<void>;
}

/** Six services with two pools each, the tests' many databases, and room for a developer's psql. */
const maxConnections = 300;

/** A PostgreSQL of our own on 127.0.0.1, without a Unix socket: /tmp is shared. Ready when this returns. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const who = await postgresAccount();
  const home = await preparePostgresHome({ wanted: options.folder, identity: options.password }, who);
  const data = join(home.folder, 'data');
  const exists = await access(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (!exists) await makeCluster(home, data, who, options);

  const { pid, stop } = await spawnServer({
    name: 'PostgreSQL',
    command: join(home.bin, 'postgres'),
    args: ['-D', data, ...settings(options)],
    account: who,
    stopBy: 'SIGINT', // the fast shutdown; SIGTERM would wait for every client to leave
    logFile: options.logFile,
    isReady: (pid) => isReady(join(data, 'postmaster.pid'), pid),
    signal: options.signal,
  });
  const [host, user] = ['127.0.0.1', 'postgres'];
  const adminUrl = `postgres://${user}:${encodeURIComponent(options.password)}@${host}:${options.port}/postgres`;
  return { adminUrl, host, port: options.port, user, password: options.password, home: home.folder, pid, stop };
}

function settings({ port, throwaway }: PostgresOptions): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Made beside and renamed, so that an interrupted initdb is never taken for a cluster. */
async function makeCluster(home: PostgresHome, data: string, who: Account, options: PostgresOptions): Promise<void> {
  const beside = join(home.folder, 'data.new');
  const passwordFile = join(home.folder, 'password');
  await rm(beside, { recursive: true, force: true });
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (who.uid !== undefined && who.gid !== undefined) await chown(passwordFile, who.uid, who.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await runToEnd(
      join(home.bin, 'initdb'),
      [`--pgdata=${beside}`, ...locale, ...access, ...(options.throwaway ? ['--no-sync'] : [])],
      { ...who, cwd: '/', signal: options.signal },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(beside, data);
}

/** The server writes its state into the 8th line of postmaster.pid; pg_ctl waits the same way. */
async function isReady(pidFile: string, pid: number): Promise<boolean> {
  const lines = await readFile(pidFile, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  return lines[0] === String(pid) && lines[7]?.startsWith('ready') === true;
}
