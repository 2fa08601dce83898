import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second, whatever the kernel's own tick. */
const TICKS = 100;

interface Stat {
  parent: number;
  own: number;
  /** Of children that have ended and were waited for. */
  reaped: number;
}

/** Fields of /proc/<pid>/stat behind the name, which may hold anything in parentheses; undefined when it has ended. */
function statOf(pid: number): Stat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return undefined;
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [1, 11, 12, 13, 14].map(
    (at) => fields[at],
  );
  return { parent, own: (user + system) / TICKS, reaped: (childUser + childSystem) / TICKS };
}

function childrenOf(pid: number): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((each) => statOf(each)?.parent === pid);
}

/** Seconds of CPU that a process and its children (PostgreSQL has one for each connection) have used. */
export function cpuSeconds(pid: number): number {
  const { own = 0, reaped = 0 } = statOf(pid) ?? {};
  return own + reaped + childrenOf(pid).reduce((sum, child) => sum + (statOf(child)?.own ?? 0), 0);
}

/** Seconds that all cores together have been busy. */
export function busySeconds(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = line.split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + soft) / TICKS;
}

/** MiB resident, and MiB with shared pages counted once in the whole machine; children included. */
export function memoryOf(pid: number): { rss: number; pss: number } {
  const all = [pid, ...childrenOf(pid)].map((each) => {
    const text = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
    return { rss: field('Rss'), pss: field('Pss') };
  });
  return all.reduce((sum, { rss, pss }) => ({ rss: sum.rss + rss, pss: sum.pss + pss }));
}
