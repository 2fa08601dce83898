import type { History } from './history-files.ts';

/** Names of the recording machine, its processes and its build; a replay looks at none of them. */
const LEFT_OUT = new Set(['identity', 'workerVersion', 'binaryChecksum', 'stackTrace', 'prevAutoResetPoints']);
const LOCAL_ADDRESS = /(127\.0\.0\.1|localhost)(:\d+)?/g;
/** Where a worker hears of the workflows that it keeps in memory: process, host and a random id. */
const STICKY = 'TASK_QUEUE_KIND_STICKY';

/** A history without what belongs to the machine that it was recorded on: not for others to see, and noise in a diff. */
export const scrubHistory = ({ events }: History): History => ({ events: scrub(events) as History['events'] });

function scrub(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(LOCAL_ADDRESS, 'host.example');
  if (Array.isArray(value)) return value.map(scrub);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  const scrubbed = Object.fromEntries(
    kept.map(([key, each]) => [key, key === 'data' && typeof each === 'string' ? scrubData(each) : scrub(each)]),
  );
  return scrubbed.kind === STICKY ? { ...scrubbed, name: 'sticky' } : scrubbed;
}

/** A payload's data, JSON in Base64. */
const scrubData = (data: string): string =>
  Buffer.from(scrub(Buffer.from(data, 'base64').toString()) as string).toString('base64');
