import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Placed } from './place-orders.ts';

/** What Temporal does alone in a process of its own, on the server that the orders use. */
export function engineLimit(address: string, concurrency: number, seconds: number): Promise<Placed> {
  const file = fileURLToPath(new URL('limit/engine.ts', import.meta.url));
  const child = fork(file, [address, String(concurrency), String(seconds)], { execArgv: [] });
  return new Promise((resolve, reject) => {
    child.on('message', ({ times }: { times?: number[] }) => {
      if (times) resolve({ times, seconds });
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the engine's loop ended with ${code}`)));
  });
}
