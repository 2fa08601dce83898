import { saveFulfillment } from '../db/fulfillments.ts';
import { lockFulfillment } from '../db/lock-fulfillment.ts';
import { cancelFulfillment as canceled } from '../domain/fulfillment.ts';
import { isSettled } from '../domain/quantities.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';
import { tellProcess } from '../tell-process.ts';

/** Closing the last failed delivery may settle the order, so the workflow hears of it. */
export const cancelFulfillment: Operation<'cancelFulfillment'> = (call) =>
  call.write(async (trx) => {
    const { order, fulfillment, others } = await lockFulfillment(trx, call.path.fulfillmentId);
    const after = canceled(fulfillment);
    if (after === fulfillment) return { status: 200, body: fulfillment };
    const type = after.status === 'closed' ? 'fulfillment.closed' : 'fulfillment.canceled';
    const body = await saveFulfillment(trx, fulfillment, after, { type, reason: call.body?.reason });
    if (after.status === 'closed') {
      const settled = isSettled(order, [...others, body]);
      const deliveries = [tellProcess(order, 'fulfillmentDelivered', { fulfillmentId: body.id, settled })];
      await saveOrder(trx, order, order, {
        type: 'order.deliveryClosed',
        facts: { fulfillmentId: body.id },
        deliveries,
      });
    }
    return { status: 200, body };
  });
