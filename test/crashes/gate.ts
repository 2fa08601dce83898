import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Where a trap stops a request: before the other side has heard of it, or after it has done all and answered. */
export type Place = 'request' | 'answer';

/** Stops matching requests until it is opened. */
export interface Trap {
  /** How many it has caught; a request that was repeated counts again. */
  readonly caught: number;
  catches(count: number): Promise<void>;
  /** Waits until a request comes once more, with the same key. */
  catchesRepetition(): Promise<void>;
  /** What was caught goes on, and so does all that comes. */
  open(): void;
  /** As `open`, but what was caught is lost on the way. */
  drop(): void;
}

/** Stands between two processes, passes everything on, and shows or decides where a request is when one of them dies. */
export interface Gate {
  url: string;
  forwardTo(url: string): void;
  trap(path: RegExp, place: Place): Trap;
  /** Waits until another matching request has been passed on. */
  next(path: RegExp): Promise<void>;
  /** How many requests the other side has died over. */
  readonly broken: number;
  /** Takes a header off every request from now on: as if it had never been sent. */
  strip(header: string): void;
  stop(): Promise<void>;
}

interface Waiting {
  path: RegExp;
  resolve(): void;
}

export async function startGate(): Promise<Gate> {
  let [target, broken] = ['', 0];
  const traps = new Set<SetTrap>();
  const waiting = new Set<Waiting>();
  const stripped: string[] = [];

  async function pass(incoming: IncomingMessage): Promise<Answer> {
    const line = `${incoming.method} ${incoming.url}`;
    const name = `${line} ${String(incoming.headers['idempotency-key'])}`;
    const body = await buffer(incoming);
    await stopped(line, name, 'request');
    const answered = forward(target, incoming, body, stripped);
    for (const each of waiting) if (each.path.test(line)) each.resolve();
    const answer = await answered.catch((error) => {
      broken += 1;
      throw error;
    });
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
    trap: (path, place) => {
      const trap = setTrap(path, place, () => traps.delete(trap));
      traps.add(trap);
      return trap;
    },
    next: (path) =>
      new Promise((resolve) => {
        const each = { path, resolve: () => resolve(void waiting.delete(each)) };
        waiting.add(each);
      }),
    get broken() {
      return broken;
    },
    strip: (header) => stripped.push(header),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface SetTrap extends Trap {
  path: RegExp;
  place: Place;
  stop(name: string): Promise<void>;
}

function setTrap(path: RegExp, place: Place, remove: () => void): SetTrap {
  const held: { name: string; goOn: () => void; lose: (error: Error) => void }[] = [];
  const watchers = new Set<() => void>();
  const when = (happened: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (happened()) resolve(void watchers.delete(look));
      };
      watchers.add(look);
      look();
    });
  return {
    path,
    place,
    get caught() {
      return held.length;
    },
    stop: (name) =>
      new Promise((goOn, lose) => {
        held.push({ name, goOn, lose });
        for (const look of watchers) look();
      }),
    catches: (count) => when(() => held.length >= count),
    catchesRepetition: () => when(() => new Set(held.map(({ name }) => name)).size < held.length),
    open: () => {
      remove();
      for (const { goOn } of held) goOn();
    },
    drop: () => {
      remove();
      for (const { lose } of held) lose(new Error('lost on the way'));
    },
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
