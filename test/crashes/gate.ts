import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Place, type SetTrap, setTrap, type Trap } from './trap.ts';

/** Stands between two processes, passes everything on, and shows or decides where a request is when one of them dies. */
export interface Gate {
  url: string;
  forwardTo(url: string): void;
  /** @param passed so many matching requests go by before the first is caught */
  trap(path: RegExp, place: Place, passed?: number): Trap;
  /** Writes down what passes from now on, in the order in which it came. @returns method and path, ids and all */
  listen(): () => string[];
  /** Waits until another matching request has been passed on. */
  next(path: RegExp): Promise<void>;
  /** Looks at the requests that wait for the other side's answer. @returns how many of them it died over */
  watch(): () => number;
  /** Takes a header off every request from now on: as if it had never been sent. */
  strip(header: string): void;
  stop(): Promise<void>;
}

interface Waiting {
  path: RegExp;
  resolve(): void;
}

export async function startGate(): Promise<Gate> {
  let target = '';
  const passed = new Set<{ broken: boolean }>();
  const traps = new Set<SetTrap>();
  const waiting = new Set<Waiting>();
  const listeners = new Set<string[]>();
  const stripped: string[] = [];

  async function pass(incoming: IncomingMessage): Promise<Answer> {
    const line = `${incoming.method} ${incoming.url}`;
    const name = `${line} ${String(incoming.headers['idempotency-key'])}`;
    const body = await buffer(incoming);
    for (const heard of listeners) heard.push(line);
    await stopped(line, name, 'request');
    const answered = forward(target, incoming, body, stripped);
    for (const each of waiting) if (each.path.test(line)) each.resolve();
    const one = { broken: false };
    passed.add(one);
    const answer = await answered
      .catch((error) => {
        one.broken = true;
        throw error;
      })
      .finally(() => passed.delete(one));
    await stopped(line, name, 'answer');
    return answer;
  }

  function stopped(line: string, name: string, place: Place): Promise<unknown> {
    const met = [...traps].filter((trap) => trap.place === place && trap.path.test(line));
    return Promise.all(met.map((trap) => trap.stop(name)));
  }

  const server = createServer((incoming, outgoing) => {
    pass(incoming).then(
      ({ status, headers, body }) => outgoing.writeHead(status, headers).end(body),
      () => outgoing.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forwardTo: (url) => {
      target = url;
    },
    trap: (path, place, passed = 0) => {
      const trap = setTrap(path, place, passed, () => traps.delete(trap));
      traps.add(trap);
      return trap;
    },
    listen: () => {
      const heard: string[] = [];
      listeners.add(heard);
      return () => {
        listeners.delete(heard);
        return heard;
      };
    },
    next: (path) =>
      new Promise((resolve) => {
        const each = { path, resolve: () => resolve(void waiting.delete(each)) };
        waiting.add(each);
      }),
    watch: () => {
      const now = [...passed];
      return () => now.filter(({ broken }) => broken).length;
    },
    strip: (header) => stripped.push(header),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer, stripped: string[]) {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !stripped.includes(name)));
  return new Promise<Answer>((resolve, reject) => {
    const passed = request(new URL(url ?? '/', target), { method, headers: kept }, (answer) => {
      buffer(answer).then(
        (text) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: text }),
        reject,
      );
    });
    passed.once('error', reject);
    passed.end(body);
  });
}
