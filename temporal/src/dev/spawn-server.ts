import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess, noteProcess } from './end-process.ts';
import { guardProcess } from './guard-process.ts';
import type { Account } from './postgres-account.ts';

/** A server program that is not ours: it knows nothing of its parent and says nowhere that it is ready. */
export interface ServerProgram {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly account?: Account;
  /** Asks it to stop orderly. */
  readonly stopBy: 'SIGINT' | 'SIGTERM';
  readonly logFile: string;
  readonly isReady: (pid: number) => Promise<boolean>;
  readonly signal?: AbortSignal;
}

/** A server that is ready. */
export interface SpawnedServer {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Crash recovery after a power cut takes a while. */
const startPatience = 60_000;
/** Then it is killed. With the services' own patience this stays below the 10 s that a stop may take. */
const stopPatience = 2_500;

/** Runs it, ready when this returns; ended with this process, whatever that one dies of. Throws with its last words. */
export async function spawnServer(program: ServerProgram): Promise<SpawnedServer> {
  const log = openSync(program.logFile, 'a', 0o600);
  const child = spawn(program.command, program.args, {
    ...program.account,
    cwd: '/',
    env: program.env ?? process.env,
    detached: true, // a Ctrl-C at the terminal must reach those who use it first
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  await once(child, 'spawn');
  const pid = child.pid as number;
  const release = guardProcess(pid, program.stopBy);
  const noted = noteProcess(pid);
  const stop = async () => {
    if (noted) await endProcess(noted, program.stopBy, stopPatience);
    await ended; // reaped, so that nobody finds even its remains
    await release();
  };
  try {
    await untilReady(program, child, pid);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid, stop };
}

async function untilReady(
  { name, isReady, logFile, signal }: ServerProgram,
  child: ChildProcess,
  pid: number,
): Promise<void> {
  const deadline = Date.now() + startPatience;
  while (!(await isReady(pid))) {
    signal?.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null) {
      const told = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n');
      throw new Error(`${name} did not start:\n${told}`);
    }
    if (Date.now() > deadline) throw new Error(`${name} is not ready after ${startPatience / 1000} s, see ${logFile}.`);
    await pause(25);
  }
}
