import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { endProcess, noteProcess } from './end-process.ts';
import { guardProcess } from './guard-process.ts';
import { withoutTemporal } from './inherited-environment.ts';

export interface TemporalOptions {
  /** Path of the CLI. */
  readonly cli: string;
  readonly port: number;
  readonly logFile: string;
  /** No Web UI without it. */
  readonly uiPort?: number;
  /** Kept in memory without it. */
  readonly databaseFile?: string;
  readonly signal?: AbortSignal;
}

export interface TemporalServer {
  readonly address: string;
  readonly ui?: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** WAL and NORMAL: twice as fast as the defaults, and what was committed still survives a killed server. */
const durability = ['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'];

/** A development server of our own on 127.0.0.1; answers when this returns. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const { cli, port, uiPort, databaseFile } = options;
  const ui = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch'];
  const store = databaseFile === undefined ? [] : ['--db-filename', databaseFile, ...durability];
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(
    cli,
    ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), ...ui, ...store, '--log-level', 'warn'],
    {
      cwd: '/',
      detached: true, // a Ctrl-C at the terminal must reach the worker first
      env: withoutTemporal(process.env),
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  await once(child, 'spawn');
  const pid = child.pid as number;
  const release = guardProcess(pid, 'TERM');
  const noted = noteProcess(pid);
  const stop = async () => {
    if (noted) await endProcess(noted, 'SIGTERM', 3_000);
    await release();
  };
  const address = `127.0.0.1:${port}`;
  try {
    await untilServing(address, () => child.exitCode !== null, options);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, ui: uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}`, pid, stop };
}

async function untilServing(address: string, hasExited: () => boolean, { signal, logFile }: TemporalOptions): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await answers(address, 1_000))) {
    signal?.throwIfAborted();
    if (hasExited()) {
      const told = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n');
      throw new Error(`Temporal did not start:\n${told}`);
    }
    if (Date.now() > deadline) throw new Error(`Temporal does not answer after 60 s, see ${logFile}.`);
    await pause(50);
  }
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
