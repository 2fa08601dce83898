import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readEndpoints, repository } from '@beaver/temporal/dev';
import { npmStart } from '../../start/npm-start.ts';
import type { Section } from '../context.ts';
import { memoryOf } from '../proc.ts';
import type { Row } from '../report.ts';

const NOT_OURS = new Set(['postgres', 'temporal']);
const IDLE_MS = 10_000;

/** How long `npm start` takes, and what an idle system holds in memory. */
export const start: Section = async (bench) => {
  const folder = await mkdtemp(join(tmpdir(), 'beaver-bench-start-'));
  try {
    const empty = await startOnce(folder, bench.abort.signal);
    const again = await startOnce(folder, bench.abort.signal);
    return {
      rows: [
        { what: 'npm start until ready, empty', value: `${empty.seconds.toFixed(1)} s` },
        { what: 'npm start until ready, with its data', value: `${again.seconds.toFixed(1)} s` },
        ...empty.memory,
      ],
      notes: [
        `Memory after ${IDLE_MS / 1000} s idle, pages that several share (the same Node, the same compiled code) counted once, which is what they take of the machine together; in parentheses what each has resident.`,
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function startOnce(folder: string, abort: AbortSignal): Promise<{ seconds: number; memory: Row[] }> {
  const begun = performance.now();
  const started = npmStart(repository, ['--data-dir', folder, '--port-base', '0', '--own-temporal']);
  const end = () => started.signal('SIGTERM');
  abort.addEventListener('abort', end, { once: true });
  try {
    await started.said('Started in');
    const seconds = (performance.now() - begun) / 1000;
    await pause(IDLE_MS);
    return { seconds, memory: memoryRows(readEndpoints(join(folder, 'endpoints.json')).pids) };
  } finally {
    end();
    await started.ended;
  }
}

function memoryRows(pids: Readonly<Record<string, number>>): Row[] {
  const each = Object.entries(pids).map(([name, pid]) => ({ name, ...memoryOf(pid) }));
  const show = ({ rss, pss }: { rss: number; pss: number }) => `${Math.round(pss)} MB (${Math.round(rss)} MB)`;
  const ours = each.filter(({ name }) => !NOT_OURS.has(name));
  const sum = ours.reduce((total, { rss, pss }) => ({ rss: total.rss + rss, pss: total.pss + pss }), {
    rss: 0,
    pss: 0,
  });
  return [
    { what: 'memory of our processes together', value: show(sum), aim: '≤ 900 MB' },
    ...each.map((one) => ({ what: `memory of ${one.name}`, value: show(one) })),
  ];
}
