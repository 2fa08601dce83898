import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { searchAttributes } from './contract.ts';
import type { OrderProcess } from './order-process.ts';
import type { OrderState } from './order-state.ts';

const stageKey = defineSearchAttributeKey(searchAttributes.stage, SearchAttributeType.KEYWORD);
const waitingForKey = defineSearchAttributeKey(searchAttributes.waitingFor, SearchAttributeType.KEYWORD);
const attentionKey = defineSearchAttributeKey(searchAttributes.attention, SearchAttributeType.KEYWORD);
const dueAtKey = defineSearchAttributeKey(searchAttributes.dueAt, SearchAttributeType.DATETIME);

/** What an operator sees while the process waits: attributes to filter by, and a table that says it in words. */
export function showOrder(process: OrderProcess, until?: number, stuck?: string): void {
  const { state } = process;
  const dueAt = until === undefined ? null : new Date(until);
  upsertChanged(stageOf(state), state.waitingFor, stuck ? 'stuck' : null, dueAt);
  setCurrentDetails(details(process, dueAt, stuck));
}

/** Marks the end in the list of processes. */
export function showEnd(process: OrderProcess, end: string): void {
  process.state.waitingFor = null;
  upsertChanged(end, null, null, null);
  setCurrentDetails(details(process, null, undefined, end));
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

const waits: Record<string, string> = {
  payment: 'the payment',
  authentication: 'the buyer to authenticate with the bank (3-D Secure)',
  paymentMethod: 'the buyer to give another payment method',
  receipt: 'the receipt of the money',
  reconciliation: 'the gateway to tell the outcome of a call',
  shipment: 'a fulfillment to ship',
  capture: 'somebody to capture the payment',
  delivery: 'the goods to be delivered',
  release: 'the order to be released from its hold',
  resume: 'the process to be resumed',
  operator: 'an operator',
};

function details({ order, state }: OrderProcess, dueAt: Date | null, stuck?: string, end?: string): string {
  const { payment, shipments, phase } = state;
  const rows: [string, boolean, string][] = [
    ['Stock reserved', phase !== 'reservation', ''],
    [
      'Payment',
      phase === 'stock' || phase === 'shipment',
      payment ? `${payment.id}: ${payment.state}` : state.methodType,
    ],
    ['Stock committed', phase === 'shipment', ''],
    ['Shipped', shipments.length > 0, shipments.map(({ fulfillmentId }) => fulfillmentId).join(', ')],
    ['Captured', shipments.length > 0 && shipments.every(({ captured }) => captured), ''],
    ['Delivered', state.settled, ''],
  ];
  const table = rows.map(([stage, done, note]) => `| ${done ? '✓' : '·'} | ${stage} | ${note} |`).join('\n');
  const wait = state.waitingFor
    ? `Waits for **${waits[state.waitingFor]}**${dueAt ? ` until ${dueAt.toISOString()}` : ''}.`
    : '';
  const line = end ? `The order is **${end}**.` : wait;
  const pause = state.paused ? `\n\n**Paused** by ${state.paused.actor}: ${state.paused.reason}` : '';
  const trouble = stuck ? `\n\n**Stuck:** ${stuck}. It tries again at the time above.` : '';
  return `### ${order.title}\n\n${line}${pause}${trouble}\n\n| | Stage | |\n|---|---|---|\n${table}\n`;
}
