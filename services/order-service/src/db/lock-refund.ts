import type { TenantTrx } from '@beaver/kit';
import type { Order } from '../domain/order.ts';
import type { OrderRefund } from '../domain/order-refund.ts';
import { findRefund } from './order-refunds.ts';
import { lockOrder } from './orders.ts';

/** A refund as it is once its order is locked. @throws order_refund_not_found */
export async function lockRefund(trx: TenantTrx, id: string): Promise<{ order: Order; refund: OrderRefund }> {
  const order = await lockOrder(trx, (await findRefund(trx, id)).orderId);
  return { order, refund: await findRefund(trx, id) };
}
