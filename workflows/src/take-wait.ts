import type { WaitStep } from './automation/definition.ts';
import type { AutomationProcess } from './automation-process.ts';

/** When it ends is decided once, when it begins. A time that has passed is no wait. */
export async function takeWait(process: AutomationProcess, step: WaitStep, path: string): Promise<void> {
  const { due } = process.state;
  if (due[path] === undefined) {
    process.begin(path, step);
    const end = await process.insistOn(path, step, async () => endOf(process, step));
    if (end === undefined) return;
    due[path] = end;
    process.begin(path, step, { status: 'waiting', input: { until: new Date(end).toISOString() } });
  }
  if (due[path] > Date.now()) await process.waitFor('time', () => false, due[path]);
  process.finish(path, { outcome: 'succeeded', output: null });
}

/** @returns epoch milliseconds */
function endOf(process: AutomationProcess, { for: duration, until = '' }: WaitStep): number {
  const { millisecondsOf, evaluateTime } = process.language;
  if (duration !== undefined) return Date.now() + millisecondsOf(duration);
  return evaluateTime(process.evaluator(), until, Date.now());
}
