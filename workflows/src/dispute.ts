import type { DisputeInput, DisputeSignals } from './contract.ts';
import { type DisputeEnd, DisputeProcess } from './dispute-process.ts';
import { type DisputeState, endOf, initialDispute, keepFacts } from './dispute-state.ts';
import { hear } from './hear.ts';
import { remind } from './remind-of-evidence.ts';

/** Banks take two or three months. */
const VERDICT_MS = 365 * 24 * 3_600_000;

/**
 * Follows what a bank takes back: calls for the merchant's evidence while there is time for it, then waits for the bank's
 * word. The money is moved by the gateway alone; people answer, and payment-service hears what became of it.
 * @param state only of a run that continues another
 * @returns how the dispute ended
 */
export async function dispute(input: DisputeInput, state: DisputeState = initialDispute(input)): Promise<DisputeEnd> {
  hear<DisputeSignals>(state, { disputeChanged: (facts) => keepFacts(state, facts) });
  const process = new DisputeProcess(input, state);
  for (;;) {
    const end = endOf(state);
    if (end) return process.end(end);
    if (state.paused) await process.unlessPaused();
    else if (process.awaitsEvidence()) await remind(process);
    else await waitForVerdict(process);
  }
}

/** After a year somebody is called, and the gateway asked whether its word was lost. */
async function waitForVerdict(process: DisputeProcess): Promise<void> {
  const { state } = process;
  if (await process.waitFor('verdict', process.news(), Date.now() + VERDICT_MS)) return;
  if (!(await process.tell('verdictOverdue'))) return;
  if (!state.called.includes('verdictOverdue')) state.called.push('verdictOverdue');
  await process.ask();
}
