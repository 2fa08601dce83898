import type { TenantTrx } from '@beaver/kit';
import type { Fulfillment } from '../domain/fulfillment.ts';
import type { Order } from '../domain/order.ts';
import { findFulfillment, fulfillmentsOf } from './fulfillments.ts';
import { lockOrder } from './orders.ts';

/** A fulfillment as it is once its order is locked, with its siblings. @throws fulfillment_not_found */
export async function lockFulfillment(
  trx: TenantTrx,
  id: string,
): Promise<{ order: Order; fulfillment: Fulfillment; others: Fulfillment[] }> {
  const order = await lockOrder(trx, (await findFulfillment(trx, id)).orderId);
  const all = await fulfillmentsOf(trx, order.id);
  const fulfillment = all.find((each) => each.id === id) as Fulfillment;
  return { order, fulfillment, others: all.filter((each) => each.id !== id) };
}
