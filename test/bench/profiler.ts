import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repository } from '@beaver/temporal/dev';

/** Each process chooses a port of its own for its inspector, which SIGUSR1 opens. */
export const inspectable = '--inspect-port=0';

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Profiles one process for as long as some work lasts: a profile from its start would mostly show the start. */
export async function profiled<T>(pid: number, logFile: string, file: string, work: () => Promise<T>): Promise<T> {
  const inspector = await connect(await openInspector(pid, logFile));
  await inspector.ask('Profiler.enable');
  await inspector.ask('Profiler.setSamplingInterval', { interval: 500 });
  await inspector.ask('Profiler.start');
  try {
    return await work();
  } finally {
    const { profile } = (await inspector.ask('Profiler.stop')) as { profile: Profile };
    inspector.close();
    const folder = join(repository, '.beaver', 'profiles');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${file}.cpuprofile`), JSON.stringify(profile));
    process.stdout.write(`${file}.cpuprofile\n${hottest(profile)}\n`);
  }
}

/** Node says in the process's log where it listens. */
async function openInspector(pid: number, logFile: string): Promise<string> {
  process.kill(pid, 'SIGUSR1');
  for (let left = 100; left > 0; left -= 1) {
    const [said] =
      readFileSync(logFile, 'utf8')
        .match(/ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/g)
        ?.slice(-1) ?? [];
    if (said) return said;
    await pause(50);
  }
  throw new Error(`${logFile} does not say where the inspector listens`);
}

interface Inspector {
  ask(method: string, params?: object): Promise<unknown>;
  close(): void;
}

async function connect(url: string): Promise<Inspector> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`${url} does not answer`)));
  });
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let last = 0;
  return {
    ask: (method, params = {}) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}

/** Functions by their own time, as shares of what was not idle. */
function hottest({ nodes, samples, timeDeltas }: Profile): string {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const own = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const { functionName, url, lineNumber } = frames.get(id) ?? { functionName: '?', url: '', lineNumber: 0 };
    const place = url === '' ? '' : ` ${url.replace(`file://${repository}/`, '')}:${lineNumber + 1}`;
    const name = `${functionName || '(anonymous)'}${place}`;
    own.set(name, (own.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  }
  const idle = own.get('(idle)') ?? 0;
  own.delete('(idle)');
  const busy = [...own.values()].reduce((sum, each) => sum + each, 0);
  const top = [...own].sort(([, a], [, b]) => b - a).slice(0, 15);
  const lines = top.map(([name, time]) => `  ${((100 * time) / busy).toFixed(1).padStart(5)} %  ${name}`);
  return [`  busy ${((100 * busy) / (busy + idle)).toFixed(0)} % of the time; of that:`, ...lines].join('\n');
}
