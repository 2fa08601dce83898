import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { searchAttributes } from './contract.ts';
import { describeOrder } from './describe-order.ts';
import type { OrderProcess } from './order-process.ts';
import type { OrderState } from './order-state.ts';

const stageKey = defineSearchAttributeKey(searchAttributes.stage, SearchAttributeType.KEYWORD);
const waitingForKey = defineSearchAttributeKey(searchAttributes.waitingFor, SearchAttributeType.KEYWORD);
const attentionKey = defineSearchAttributeKey(searchAttributes.attention, SearchAttributeType.KEYWORD);
const dueAtKey = defineSearchAttributeKey(searchAttributes.dueAt, SearchAttributeType.DATETIME);

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

function upsertChanged(stage: string, waitingFor: string | null, attention: string | null, dueAt: Date | null): void {
  const now = workflowInfo().typedSearchAttributes;
  const changes = [
    ...(now.get(stageKey) === stage ? [] : [{ key: stageKey, value: stage }]),
    ...((now.get(waitingForKey) ?? null) === waitingFor ? [] : [{ key: waitingForKey, value: waitingFor }]),
    ...((now.get(attentionKey) ?? null) === attention ? [] : [{ key: attentionKey, value: attention }]),
    ...((now.get(dueAtKey)?.getTime() ?? null) === (dueAt?.getTime() ?? null) ? [] : [{ key: dueAtKey, value: dueAt }]),
  ];
  if (changes.length > 0) upsertSearchAttributes(changes);
}
