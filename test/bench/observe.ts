import { availableParallelism, loadavg } from 'node:os';
import { busySeconds, cpuSeconds } from './proc.ts';

/** What a measurement cost the machine. */
export interface Observed<T> {
  result: T;
  seconds: number;
  /** Process → seconds of CPU; `bench` is the load generator. */
  cpu: Record<string, number>;
  /** Cores used by processes that are not ours. */
  others: number;
}

/** Runs work and sees who used the CPU meanwhile. */
export async function observe<T>(pids: Readonly<Record<string, number>>, work: () => Promise<T>): Promise<Observed<T>> {
  const before = look(pids);
  const busy = busySeconds();
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  const cpu = Object.fromEntries(Object.entries(look(pids)).map(([name, now]) => [name, now - (before[name] ?? 0)]));
  const ours = Object.values(cpu).reduce((sum, each) => sum + each, 0);
  return { result, seconds, cpu, others: Math.max(0, (busySeconds() - busy - ours) / seconds) };
}

/** This process without its children, which the services are. */
function look(pids: Readonly<Record<string, number>>): Record<string, number> {
  const { user, system } = process.cpuUsage();
  const others = Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)]);
  return { ...Object.fromEntries(others), bench: (user + system) / 1e6 };
}

/** `temporal 12 ms, worker 8 ms, …`: who worked how long for one of `count`. */
export function cpuPer(count: number, { cpu }: Pick<Observed<unknown>, 'cpu'>): string {
  const shares = Object.entries(cpu)
    .map(([name, seconds]): [string, number] => [name, (1000 * seconds) / count])
    .filter(([, each]) => each >= 0.05)
    .sort(([, a], [, b]) => b - a);
  const total = shares.reduce((sum, [, each]) => sum + each, 0);
  return `${total.toFixed(1)} ms: ${shares.map(([name, each]) => `${name} ${each.toFixed(1)}`).join(', ')}`;
}

/** Whether anything else disturbed it, for those who read the figures. `others`: cores, of each measurement. */
export function quietness(others: readonly number[]): string {
  const load = loadavg().map((each) => each.toFixed(1));
  if (others.length === 0) return `Load average ${load.join(', ')}.`;
  const most = Math.max(...others);
  const cores = availableParallelism();
  const word = most < 0.05 * cores ? 'quiet' : 'NOT quiet';
  return `The machine was ${word}: others used up to ${most.toFixed(2)} of ${cores} cores, which the load generator shares. Load average ${load.join(', ')}.`;
}
