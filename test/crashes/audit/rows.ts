import { setTimeout as wait } from 'node:timers/promises';
import type { RunningService } from '@beaver/kit/testing';
import type { Store } from '../../order/buyer.ts';
import type { Shop } from '../../order/start-shop.ts';
import type { Case } from './audit.ts';

const ENDED = new Set(['completed', 'canceled']);

const DELIVERIES = 'select reaction, key, note from deliveries where delivered_at is null and due_at <= now()';
const CLAIMS = 'select key, subject_id from idempotency_keys where status is null';
const DOUBTS = "select id, kind, result from transactions where result in ('pending', 'unknown')";

/**
 * Nothing is left to be done: no delivery, no claim, no doubt about money, no process that runs for an ended order.
 * @param patience milliseconds
 */
export async function auditRows({ services }: Shop, store: Store, cases: Case[], patience: number): Promise<string[]> {
  const deadline = Date.now() + patience;
  const left = (name: string, of: RunningService, what: string) =>
    emptied(deadline, name, () => of.sql(store.tenantId, what));
  const payments = services.peer('payment-service');
  const rows = await Promise.all([
    left('order-service', services, DELIVERIES),
    left('order-service', services, CLAIMS),
    left('payment-service', payments, DELIVERIES),
    left('payment-service', payments, DOUBTS),
    left('product-catalog-service', services.peer('product-catalog-service'), DELIVERIES),
  ]);
  return [...rows.flat(), ...(await auditProcesses(store, cases, deadline))];
}

async function auditProcesses(store: Store, cases: Case[], deadline: number): Promise<string[]> {
  const found: string[] = [];
  for (const { order } of cases) {
    const wanted = ENDED.has(order.status) ? 'completed' : 'running';
    const wrong = async () => {
      const { body } = await store.orders.get(`/v1/orders/${order.id}/process`);
      return body.state === wanted ? [] : [{ ...body, wanted }];
    };
    found.push(...(await emptied(deadline, `the process of ${order.id}`, wrong)));
  }
  return found;
}

/** Looks until nothing is there any more. @returns what still is */
async function emptied(deadline: number, where: string, read: () => Promise<object[]>): Promise<string[]> {
  for (;;) {
    const rows = await read();
    if (rows.length === 0 || Date.now() > deadline) return rows.map((row) => `${where}: ${JSON.stringify(row)}`);
    await wait(100);
  }
}
