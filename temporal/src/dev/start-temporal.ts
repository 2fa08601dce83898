import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Connection } from '@temporalio/client';
import { withoutTemporal } from './inherited-environment.ts';
import { spawnServer } from './spawn-server.ts';

/** One development server of our own. */
export interface TemporalOptions {
  /** Path of the CLI. */
  readonly cli: string;
  readonly port: number;
  readonly logFile: string;
  /** No Web UI without it. */
  readonly uiPort?: number;
  /** Kept in memory without it. */
  readonly databaseFile?: string;
  /** Each `key=value`. */
  readonly dynamicConfig?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A Temporal server that answers. */
export interface TemporalServer {
  readonly address: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** WAL and NORMAL: twice as fast as the defaults, and what was committed still survives a killed server. */
const durability = ['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'];

/** A development server of our own on 127.0.0.1; answers when this returns. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const { cli, port, uiPort, databaseFile, dynamicConfig = [] } = options;
  const ui = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch'];
  const store = databaseFile === undefined ? [] : ['--db-filename', databaseFile, ...durability];
  const settings = dynamicConfig.flatMap((each) => ['--dynamic-config-value', each]);
  if (databaseFile !== undefined) mkdirSync(dirname(databaseFile), { recursive: true, mode: 0o700 });
  const address = `127.0.0.1:${port}`;
  const server = await spawnServer({
    name: 'Temporal',
    command: cli,
    args: ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'].concat(
      ui,
      store,
      settings,
    ),
    env: withoutTemporal(process.env),
    stopBy: 'SIGTERM',
    logFile: options.logFile,
    isReady: () => answers(address, 1_000),
    signal: options.signal,
  });
  return { ...server, address };
}

/** Whether a Temporal server, not just something with a port, answers there within `patience` ms. */
export async function answers(address: string, patience: number): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: patience });
    await connection.close();
    return true;
  } catch {
    return false;
  }
}
