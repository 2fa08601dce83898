import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** `npm start` as a developer types it, and what it has said so far. */
export interface NpmStart {
  readonly output: () => string;
  /** Resolves when the output has this; rejects when the command ends before. */
  said(words: string | RegExp): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts it in a clone, with the suite's Temporal CLI so that nothing is downloaded. */
export function npmStart(folder: string, args: readonly string[]): NpmStart {
  const child: ChildProcess = spawn('npm', ['start', '--', ...args], {
    cwd: folder,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  let running = true;
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running = false;
      resolve(code);
    });
  });
  return {
    output: () => output,
    async said(words) {
      while (output.search(words) === -1) {
        if (!running) throw new Error(`npm start ended without saying ${words}:\n${output}`);
        await pause(50);
      }
    },
    signal: (signal) => child.kill(signal),
    ended,
  };
}

/** As from a terminal: without what npm, AVA and this suite have put into the environment. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { BEAVER_TEST_TEMPORAL_CLI, ...env } = process.env;
  const kept = Object.entries(env).filter(([name]) => !/^(npm_|AVA_|BEAVER_|TEMPORAL_|NODE_|DATABASE_URL$)/.test(name));
  return { ...Object.fromEntries(kept), TEMPORAL_CLI: BEAVER_TEST_TEMPORAL_CLI };
}
