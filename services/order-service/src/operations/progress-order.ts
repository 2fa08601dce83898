import { cancelPacked, cancelUnshipped } from '../cancel-goods.ts';
import { fulfillmentsOf } from '../db/fulfillments.ts';
import { lockOrder } from '../db/orders.ts';
import type { Order } from '../domain/order.ts';
import { hasEnded } from '../domain/order-status.ts';
import { progress } from '../domain/progress.ts';
import { refundExcess } from '../open-refund.ts';
import type { Operation } from '../operation.ts';
import { retryDeliveries } from '../retry-deliveries.ts';
import { saveOrder } from '../save-order.ts';

/** Steps that look at the fulfillments, or end what is packed. */
const WITH_FULFILLMENTS = new Set(['completed', 'stockLost', 'paymentFailed', 'authorizationExpiring']);

/** Why money that was taken is not due, for whoever sees the refund. */
const whyExcess: Partial<Record<Order['status'], string>> = {
  canceled: 'The order was canceled.',
  expired: 'The order was not paid in time.',
  failed: 'The order could not be fulfilled.',
};

/** The workflow's only way to change an order; the row has the last word. Goods packed for an order that failed stay. */
export const progressOrder: Operation<'progressOrder'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const { step, reason } = call.body;
    const fulfillments = WITH_FULFILLMENTS.has(step) ? await fulfillmentsOf(trx, order.id) : [];
    const decided = progress(order, fulfillments, call.body);
    if (hasEnded(decided)) await cancelPacked(trx, fulfillments, reason);
    const { authorizationExpiry } = order.policy;
    const expiring = step === 'authorizationExpiring';
    const deliveries = retryDeliveries(order, decided, call.body);
    const told = await saveOrder(trx, order, decided, {
      type: `order.${step}`,
      reason,
      ...(expiring ? { facts: { authorizationExpiry } } : {}),
      ...(deliveries.length > 0 ? { deliveries } : {}),
    });
    const saved =
      expiring && authorizationExpiry === 'cancel' ? await cancelUnshipped(trx, told, fulfillments, reason) : told;
    await refundExcess(trx, saved, {
      actor: call.actor,
      reason: reason ?? whyExcess[saved.status] ?? 'More was taken than is due.',
    });
    const { id, status, version } = saved;
    return { status: 200, body: { id, status, version } };
  });
