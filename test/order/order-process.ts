import { setTimeout as wait } from 'node:timers/promises';
import type { TestAnswer } from '@beaver/kit/testing';
import { orderFulfillmentProcess, searchAttributes, type WaitingFor } from '@beaver/workflows/contract';
import type { WorkflowHandle } from '@temporalio/client';
import type { Store } from './buyer.ts';
import type { Shop } from './start-shop.ts';

/** An order's process, as Temporal knows it. */
export const processOf = ({ temporal }: Shop, { tenantId }: Store, orderId: string): WorkflowHandle =>
  temporal.client.workflow.getHandle(orderFulfillmentProcess.workflowId(tenantId, orderId));

/**
 * What an operator asks of the process, with the same key until it is answered: a worker that replays everything from the
 * start may take longer than the service waits (503, and the same key asks again).
 * @param subject `orders/ord_1`
 */
export async function steer(
  { orders }: Store,
  subject: string,
  verb: string,
  reason: string,
  idempotencyKey: string,
): Promise<TestAnswer> {
  for (;;) {
    const answer = await orders.post(`/v1/${subject}/process/${verb}`, { reason }, { idempotencyKey });
    if (answer.status !== 503) return answer;
  }
}

/**
 * Until the process rests where the order says that it waits: the workflow task that told the order ends a moment later,
 * and a worker that is killed in between does its steps again.
 */
export async function untilAtRest(process: WorkflowHandle, waitingFor: WaitingFor): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    const { typedSearchAttributes } = await process.describe();
    const attributes = typedSearchAttributes.getAll();
    if (attributes.some(({ key, value }) => key.name === searchAttributes.waitingFor && value === waitingFor)) return;
    await wait(100);
  }
  throw new Error(`${process.workflowId} never rested at ${waitingFor}`);
}

/** What the operator reads, as the Web UI asks for it. */
export async function detailsOf(process: WorkflowHandle): Promise<string> {
  const { currentDetails } = await process.query<{ currentDetails: string }>('__temporal_workflow_metadata');
  return currentDetails;
}
