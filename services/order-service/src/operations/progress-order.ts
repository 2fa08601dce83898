import { fulfillmentsOf, saveFulfillment } from '../db/fulfillments.ts';
import { lockOrder } from '../db/orders.ts';
import { cancelFulfillment } from '../domain/fulfillment.ts';
import { hasEnded } from '../domain/order-status.ts';
import { progress } from '../domain/progress.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';

/** Steps that look at the fulfillments, or end what is packed. */
const WITH_FULFILLMENTS = new Set(['completed', 'stockLost', 'paymentFailed']);

/** The workflow's only way to change an order; the row has the last word. Goods packed for an order that failed stay. */
export const progressOrder: Operation<'progressOrder'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const { step, reason } = call.body;
    const fulfillments = WITH_FULFILLMENTS.has(step) ? await fulfillmentsOf(trx, order.id) : [];
    const decided = progress(order, fulfillments, call.body);
    const packed = hasEnded(decided) ? fulfillments.filter(({ status }) => status === 'pending') : [];
    for (const fulfillment of packed) {
      await saveFulfillment(trx, fulfillment, cancelFulfillment(fulfillment), { type: 'fulfillment.canceled', reason });
    }
    const { id, status, version } = await saveOrder(trx, order, decided, { type: `order.${step}`, reason });
    return { status: 200, body: { id, status, version } };
  });
