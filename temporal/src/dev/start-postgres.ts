import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { access, chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess, noteProcess } from './end-process.ts';
import { guardProcess } from './guard-process.ts';
import { type Account, postgresAccount } from './postgres-account.ts';
import { type PostgresHome, preparePostgresHome } from './postgres-home.ts';
import { runToEnd } from './run-to-end.ts';

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

export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Undefined when the server is not ours. */
  readonly pid?: number;
  readonly stop: () => Promise<void>;
}

/** Five services with two pools each, the tests' many databases, and room for a developer's psql. */
const maxConnections = 300;

/** A PostgreSQL of our own on 127.0.0.1, without a Unix socket: /tmp is shared. Ready when this returns. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const who = await postgresAccount();
  const home = await preparePostgresHome(options.folder, who);
  const data = join(home.folder, 'data');
  const exists = await access(join(data, 'PG_VERSION')).then(() => true, () => false);
  if (!exists) await makeCluster(home, data, who, options);

  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(join(home.bin, 'postgres'), ['-D', data, ...settings(options)], {
    ...who,
    cwd: '/',
    detached: true, // a Ctrl-C at the terminal must reach the services first
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await once(child, 'spawn');
  const pid = child.pid as number;
  const release = guardProcess(pid, 'INT');
  const noted = noteProcess(pid);
  const stop = async () => {
    if (noted) await endProcess(noted, 'SIGINT', 4_000);
    await release();
  };
  try {
    await untilReady(join(data, 'postmaster.pid'), pid, () => child.exitCode !== null, options);
  } catch (error) {
    await stop();
    throw error;
  }
  return { host: '127.0.0.1', port: options.port, user: 'postgres', password: options.password, pid, stop };
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
async function untilReady(pidFile: string, pid: number, hasExited: () => boolean, { signal, logFile }: PostgresOptions): Promise<void> {
  const deadline = Date.now() + 60_000; // crash recovery after a power cut takes a while
  for (;;) {
    const lines = await readFile(pidFile, 'utf8').then((text) => text.split('\n'), () => []);
    if (lines[0] === String(pid) && lines[7]?.startsWith('ready')) return;
    signal?.throwIfAborted();
    if (hasExited()) {
      const told = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n');
      throw new Error(`PostgreSQL did not start:\n${told}`);
    }
    if (Date.now() > deadline) throw new Error(`PostgreSQL is not ready after 60 s, see ${logFile}.`);
    await pause(25);
  }
}
