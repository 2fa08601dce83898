import { paymentRetryProcess } from '@beaver/workflows/contract';
import type { WorkflowHandle } from '@temporalio/client';
import { card, PATIENCE_MS, place, type Resource, type Store, until } from './buyer.ts';
import type { Shop } from './start-shop.ts';

/** A plan of these steps, which the store's orders are placed under from now on. */
export async function followPlan(store: Store, steps: object[]): Promise<Resource> {
  const { body: plan } = await store.payments.post('/v1/dunning-plans', { name: 'Four weeks', steps });
  const settings = { dunningPlan: plan.id };
  const { status } = await store.entities.patch(`/v1/stores/${store.storeId}/settings`, settings, { ifMatch: '*' });
  if (status !== 200) throw new Error(`the store follows no plan: ${status}`);
  return plan;
}

/** An order whose card was declined and is tried again by the store's plan. */
export async function retried(store: Store, token: string, quantity = 1): Promise<Resource> {
  const { id } = await place(store, card(token), quantity);
  return until(store, id, ({ waitingFor }) => waitingFor === 'retry');
}

/** The latest run of an order, once it is as wanted. @throws with what it was when it never is */
export async function untilRun(
  { payments }: Store,
  orderId: string,
  wanted: (run: Resource) => boolean,
): Promise<Resource> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const { body } = await payments.get(`/v1/dunning-runs?orderId=${orderId}`);
    const [run] = body.data;
    if (run && wanted(run)) return run;
    if (Date.now() > end) throw new Error(`never as wanted: ${JSON.stringify(run)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The process that tries an order's payment method again. */
export const retryOf = ({ temporal }: Shop, { tenantId }: Store, orderId: string, method = 1): WorkflowHandle =>
  temporal.client.workflow.getHandle(paymentRetryProcess.workflowId(tenantId, orderId, method));

/** What an order's timeline says of its retry, oldest first. */
export async function retryTimelineOf({ orders }: Store, orderId: string): Promise<string[]> {
  const { body } = await orders.get(`/v1/orders/${orderId}/timeline?limit=200`);
  const types: string[] = body.data.map(({ type }: Resource) => type.replace('order.', ''));
  return types.filter((type) => /^retry|Retried$/.test(type));
}

/** As if the order's stock had been held for as long as it may. */
export async function letStockGo({ services }: Shop, { tenantId }: Store): Promise<void> {
  const catalog = services.peer('product-catalog-service');
  await catalog.sql(
    tenantId,
    `update reservations set expires_at = now() - interval '1 second' where state = 'active'`,
  );
  await catalog.sql(
    tenantId,
    `update reservation_lines set held_until = now() - interval '1 second' where held_until is not null`,
  );
}
