import { setCurrentDetails } from '@temporalio/workflow';
import { describeOrder } from './describe-order.ts';
import type { OrderProcess } from './order-process.ts';
import type { OrderState } from './order-state.ts';
import { upsertChanged } from './upsert-changed.ts';

/** What an operator sees while the process waits: attributes to filter by, and words that say it. */
export function showOrder(process: OrderProcess, until?: number, stuck?: string): void {
  const { state } = process;
  const dueAt = until === undefined ? null : new Date(until);
  upsertChanged(stageOf(state), state.waitingFor, stuck ? 'stuck' : null, dueAt);
  setCurrentDetails(describeOrder(process, { dueAt, stuck }));
}

/** How an order can end. */
export type End = 'completed' | 'canceled' | 'expired' | 'failed';

/** Marks the end in the list of processes. */
export function showEnd(process: OrderProcess, end: End): End {
  process.state.waitingFor = null;
  upsertChanged(end, null, null, null);
  setCurrentDetails(describeOrder(process, { end }));
  return end;
}

const stageOf = ({ phase, shipments, allShipped }: OrderState): string => {
  if (phase !== 'shipment') return phase === 'reservation' ? 'payment' : phase;
  return allShipped ? 'delivery' : shipments.length > 0 ? 'partlyShipped' : 'shipment';
};
