import { type ChildProcess, spawn } from 'node:child_process';

/** A process of the system under test. */
export interface RunningProcess {
  url: string;
  pid: number;
  /** What it has written so far. */
  output(): string;
  /** Ends it as a crash does (SIGKILL), or as a deployment does. */
  end(signal?: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

const READY_MS = 60_000;

/** Starts a process and waits until it says over IPC where it listens. @throws with its output when it does not */
export async function startProcess(file: string, env: NodeJS.ProcessEnv): Promise<RunningProcess> {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-200_000);
    });
  }
  const url = await whenReady(child, file, () => output);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    end: (signal = 'SIGTERM') =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
        child.once('exit', (code) => resolve(code));
        child.kill(signal);
      }),
  };
}

function whenReady(child: ChildProcess, file: string, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`${file} ${why}:\n${output()}`));
    };
    const timer = setTimeout(fail, READY_MS, `was not ready in ${READY_MS} ms`);
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.once('error', (error) => fail(String(error)));
    child.on('message', (message: { ready?: boolean; url?: string }) => {
      if (!message.ready || message.url === undefined) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(message.url);
    });
  });
}
