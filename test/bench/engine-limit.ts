import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Placed } from './place-orders.ts';

/** Temporal alone: a process that is ready to run a workflow with nothing of ours in it. */
export interface Engine {
  pid: number;
  loop(seconds: number): Promise<Placed>;
  end(): Promise<void>;
}

/** In a process of its own, on the server that the orders use. */
export async function startEngine(address: string, concurrency: number): Promise<Engine> {
  const file = fileURLToPath(new URL('limit/engine.ts', import.meta.url));
  const child = fork(file, [address, String(concurrency)], { execArgv: [] });
  const ended = once(child, 'exit');
  const answer = async <T>(): Promise<T> => {
    const [message] = await Promise.race([once(child, 'message'), ended.then(() => [])]);
    if (message === undefined) throw new Error('the engine has ended');
    return message as T;
  };
  await answer();
  return {
    pid: child.pid ?? 0,
    loop: async (seconds) => {
      child.send({ seconds });
      return answer<Placed>();
    },
    end: async () => {
      child.kill();
      await ended;
    },
  };
}
