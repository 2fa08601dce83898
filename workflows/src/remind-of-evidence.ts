import type { DisputeProcess } from './dispute-process.ts';
import type { DisputeState } from './dispute-state.ts';

const DAY_MS = 24 * 3_600_000;

interface Call {
  step: DisputeState['called'][number];
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Calls for evidence when half of the time for it has passed, when a day is left, and when none is: then the gateway is asked.
 * Whatever happens in between, an answer, another date or the bank's mind, ends the round.
 */
export async function remind(process: DisputeProcess): Promise<void> {
  const { state } = process;
  const [next, following] = callsOf(state);
  if (!next) return;
  const { facts } = state;
  const news = process.news();
  if (await process.waitFor('evidence', news, next.at)) return;
  const { step } = next;
  const until = following && new Date(following.at).toISOString();
  if (!(await process.tell(step, until ? { waitingFor: 'evidence', waitingUntil: until } : {}))) {
    await process.waitFor('evidence', news);
    return;
  }
  if (state.facts === facts) state.called.push(step);
  if (step === 'overdue') await process.ask();
}

/** Those that are still to be made, in their order. */
function callsOf(state: DisputeState): Call[] {
  const due = Date.parse(state.facts.evidenceDueAt ?? '');
  state.since ??= Date.now();
  const half = (state.since + due) / 2;
  const lastDay: Call[] = due - DAY_MS > half ? [{ step: 'escalated', at: due - DAY_MS }] : [];
  const calls: Call[] = [{ step: 'reminded', at: half }, ...lastDay, { step: 'overdue', at: due }];
  return calls.filter(({ step }) => !state.called.includes(step));
}
