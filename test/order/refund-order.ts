import { newId } from '@beaver/kit/testing';
import {
  disputeProcess,
  orderFulfillmentProcess,
  refundProcess,
  returnProcess,
  searchAttributes,
} from '@beaver/workflows/contract';
import { WorkflowNotFoundError } from '@temporalio/client';
import { card, deliver, PATIENCE_MS, place, type Resource, type Store, ship, until } from './buyer.ts';
import type { Shop } from './start-shop.ts';

/** An order that has been shipped, paid and delivered. */
export async function completed(store: Store, token = 'pm_card_visa', quantity = 1): Promise<Resource> {
  const order = await place(store, card(token), quantity);
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  await deliver(store, await ship(store, confirmed, quantity));
  return until(store, order.id, ({ status }) => status === 'completed');
}

/** Asks for a refund; of everything unless said otherwise. @throws when it is refused */
export async function askRefund(
  { orders }: Pick<Store, 'orders'>,
  orderId: string,
  body: object = {},
): Promise<Resource> {
  const answer = await orders.post(
    `/v1/orders/${orderId}/refunds`,
    { reason: 'The lid was cracked.', ...body },
    { idempotencyKey: newId('key') },
  );
  if (answer.status !== 201) throw new Error(`no refund: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Looks at a refund until it is as wanted. @throws with what it was when it never is */
export async function untilRefund(
  { orders }: Pick<Store, 'orders'>,
  id: string,
  wanted: (refund: Resource) => boolean,
): Promise<Resource> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const { body } = await orders.get(`/v1/order-refunds/${id}`);
    if (wanted(body)) return body;
    if (Date.now() > end) throw new Error(`never as wanted: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const processes = new Map(
  Object.entries({ ret: returnProcess, ord: orderFulfillmentProcess, dsp: disputeProcess } as const),
);

/** How the process of a refund, a return, a dispute or an order ended; it may not have been started yet. */
export async function endOf({ temporal }: Shop, { tenantId }: Store, id: string): Promise<string> {
  const { workflowId } = processes.get(id.slice(0, 3)) ?? refundProcess;
  const handle = temporal.client.workflow.getHandle(workflowId(tenantId, id));
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await handle.result();
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError) || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** What an operator finds a refund's process by. */
export async function attributesOf({ temporal }: Shop, { tenantId }: Store, id: string): Promise<object> {
  const handle = temporal.client.workflow.getHandle(refundProcess.workflowId(tenantId, id));
  const { typedSearchAttributes } = await handle.describe();
  const all = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
  return { stage: all[searchAttributes.stage], subject: all[searchAttributes.subjectId] };
}
