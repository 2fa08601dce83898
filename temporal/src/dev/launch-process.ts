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

/** How a process ended; neither is set when it could not even begin. */
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

/** It ended before it was ready, by itself or because it took too long. */
export class NeverReady extends Error {
  readonly death: Death;

  constructor({ name, logFile }: Program, why: string, death: Death, tail: string) {
    super(`${name} ${why} (${howItDied(death)}), see ${logFile}:\n${tail}`);
    this.death = death;
  }
}

/** For people: `SIGKILL`, `exit code 3`. */
export const howItDied = ({ code, signal }: Death): string =>
  signal ?? (code === null ? 'it could not begin' : `exit code ${code}`);

/** A cold start shares the machine's cores with all the others. */
const startPatience = 60_000;

/** Resolves when the process is ready. Throws NeverReady, or the reason of `abort`, when it has been ended instead. */
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
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  const ended = new Promise<Death>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  await once(child, 'spawn');
  const pid = child.pid as number;
  spawned(pid);
  const noted = noteProcess(pid);
  const end = async (patience: number) => {
    if (noted) await endProcess(noted, 'SIGTERM', patience);
    await ended;
  };
  const ready = new Promise<'ready'>((resolve) => {
    child.on('message', (message: { ready?: boolean }) => {
      if (message.ready) resolve('ready');
    });
  });
  const limit = AbortSignal.any([abort, AbortSignal.timeout(startPatience)]);
  const first = await Promise.race([ready, ended, once(limit, 'abort')]);
  if (first === 'ready') return { ended, end };
  await end(2_000);
  abort.throwIfAborted();
  const why = limit.aborted ? `was not ready after ${startPatience / 1000} s` : 'ended before it was ready';
  throw new NeverReady(program, why, await ended, log.tail());
}
