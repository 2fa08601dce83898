import type { LowStockAlertInput, LowStockAlertSignals } from './contract.ts';
import { hear } from './hear.ts';
import { type LowStockEnd, LowStockProcess } from './low-stock-process.ts';
import { initialLowStock, type LowStockState } from './low-stock-state.ts';

/**
 * One level that came to its threshold: tells people when it does not recover by itself, calls louder when nobody looks after
 * it, and ends when it is restocked. That it is, and that somebody looks after it, is decided elsewhere and comes as a signal.
 * @param state only of a run that continues another
 * @returns how it ended
 */
export async function lowStockAlert(
  input: LowStockAlertInput,
  state: LowStockState = initialLowStock(input, Date.now()),
): Promise<LowStockEnd> {
  hear<LowStockAlertSignals>(state, {
    acknowledged: () => {
      state.acknowledged = true;
    },
    restocked: () => {
      state.restocked = true;
    },
  });
  const process = new LowStockProcess(input, state);
  for (;;) {
    if (state.restocked) return process.end(state.confirmed || state.acknowledged ? 'restocked' : 'recovered');
    if (state.paused) await process.unlessPaused();
    else if (state.acknowledged) await process.waitFor('restock', process.news());
    else if (!state.confirmed) await confirm(process);
    else if (!state.escalated) await escalate(process);
    else await process.waitFor('acknowledgement', process.news());
  }
}

/** A count that is put right or an order that is canceled within minutes is nothing to write to people about. */
async function confirm(process: LowStockProcess): Promise<void> {
  const { state } = process;
  if (await process.waitFor('recovery', process.news(), state.tellAt)) return;
  const waitingUntil = new Date(state.escalateAt).toISOString();
  if (await process.tell('confirmed', { waitingFor: 'acknowledgement', waitingUntil })) state.confirmed = true;
  else await process.hearDecision();
}

async function escalate(process: LowStockProcess): Promise<void> {
  const { state } = process;
  if (await process.waitFor('acknowledgement', process.news(), state.escalateAt)) return;
  if (await process.tell('escalated', { waitingFor: 'acknowledgement' })) state.escalated = true;
  else await process.hearDecision();
}
