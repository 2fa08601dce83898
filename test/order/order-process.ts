import { setTimeout as wait } from 'node:timers/promises';
import { orderFulfillmentProcess, searchAttributes, type WaitingFor } from '@beaver/workflows/contract';
import type { WorkflowHandle } from '@temporalio/client';
import type { Store } from './buyer.ts';
import type { Shop } from './start-shop.ts';

/** An order's process, as Temporal knows it. */
export const processOf = ({ temporal }: Shop, { tenantId }: Store, orderId: string): WorkflowHandle =>
  temporal.client.workflow.getHandle(orderFulfillmentProcess.workflowId(tenantId, orderId));

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
