import { suffix } from './process.ts';
import { shortStep } from './proxies.ts';
import type { RetryProcess } from './retry-process.ts';
import { keepRun } from './retry-state.ts';

type Telling =
  | { step: 'noticed'; number: number }
  | { step: 'stopped'; endReason: 'methodReplaced' | 'orderEnded' }
  | { step: 'exhausted' | 'timeOver' };

const summaries: Record<Telling['step'], string> = {
  noticed: 'Have the buyer written to',
  stopped: 'Stop the run',
  exhausted: 'End the run: the plan has ended',
  timeOver: 'Go on without the buyer',
};

/**
 * Tells the run's row what only time tells; what it makes of it is kept.
 * @throws Refused with a code that `prepared` names
 */
export async function tellRun(process: RetryProcess, telling: Telling, prepared: string[] = []): Promise<void> {
  const { input, state } = process;
  const dunningRunId = state.run?.id;
  if (dunningRunId === undefined) return;
  const act = telling.step === 'noticed' ? `notice/${telling.number}` : telling.step;
  const occurrence = (state.told[act] ?? 0) + 1;
  state.told[act] = occurrence;
  const run = await process.insist(`tell the run: ${act}`, prepared, (nth) =>
    shortStep('progressDunningRun', summaries[telling.step], {
      tenantId: input.tenantId,
      dunningRunId,
      key: `${dunningRunId}/${act}/${occurrence}${suffix(nth)}`,
      ...telling,
    }),
  );
  keepRun(state, run);
}
