import { fork } from 'node:child_process';
import { once } from 'node:events';
import { endProcess, noteProcess } from './end-process.ts';
import type { ProcessLog } from './process-log.ts';

/** A Node process of ours: it sends `{ready: true, url}` over IPC once it serves, and ends when that channel closes. */
export interface Program {
  readonly name: string;
  /** Absolute path of its main.ts. */
  readonly entry: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

export interface Death {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that has said it is ready. */
export interface Launched {
  readonly ended: Promise<Death>;
  /** SIGTERM, then SIGKILL after `patience` ms. */
  end(patience: number): Promise<void>;
}

/** It ended before it was ready: there is no use in waiting for the others. */
export class EarlyDeath extends Error {
  readonly death: Death;

  constructor({ name, logFile }: Program, death: Death, tail: string) {
    super(`${name} ended before it was ready (${howItDied(death)}), see ${logFile}:\n${tail}`);
    this.death = death;
  }
}

export const howItDied = ({ code, signal }: Death): string => signal ?? `exit code ${code}`;

/** A cold start shares the machine's cores with all the others. */
const startPatience = 60_000;

/** Resolves when the process is ready; when it isn't in time, or `abort` comes first, it is ended and this throws. */
export async function launchProcess(
  program: Program,
  log: ProcessLog,
  spawned: (pid: number) => void,
  abort: AbortSignal,
): Promise<Launched> {
  abort.throwIfAborted();
  const child = fork(program.entry, {
    cwd: program.cwd,
    detached: true, // a Ctrl-C at the terminal is the launcher's alone; it ends them in order
    env: program.env,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    silent: true,
  });
  const ended = new Promise<Death>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  if (child.stdout && child.stderr) log.follow(child.stdout, child.stderr);
  await once(child, 'spawn');
  const pid = child.pid as number;
  spawned(pid);
  const noted = noteProcess(pid);
  const end = async (patience: number) => {
    if (noted) await endProcess(noted, 'SIGTERM', patience);
    await ended;
  };
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message: { ready?: boolean }) => {
      if (message.ready) resolve();
    });
  });
  const early = ended.then((death) => {
    throw new EarlyDeath(program, death, log.tail());
  });
  try {
    await Promise.race([ready, early, failing(program, abort)]);
  } catch (error) {
    await end(2_000);
    throw error;
  }
  early.catch(() => {}); // from here on its death is the supervisor's affair
  return { ended, end };
}

async function failing({ name, logFile }: Program, abort: AbortSignal): Promise<never> {
  const limit = AbortSignal.timeout(startPatience);
  await once(AbortSignal.any([abort, limit]), 'abort');
  abort.throwIfAborted();
  throw new Error(`${name} is not ready after ${startPatience / 1000} s, see ${logFile}.`);
}
