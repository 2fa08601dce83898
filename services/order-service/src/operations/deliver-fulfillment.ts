import { saveFulfillment } from '../db/fulfillments.ts';
import { lockFulfillment } from '../db/lock-fulfillment.ts';
import { deliver } from '../domain/fulfillment.ts';
import { isSettled } from '../domain/quantities.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';
import { tellProcess } from '../tell-process.ts';

/** Whether all is settled now is the rows' to say; the workflow completes the order when captures are, too. */
export const deliverFulfillment: Operation<'deliverFulfillment'> = (call) =>
  call.write(async (trx) => {
    const { order, fulfillment, others } = await lockFulfillment(trx, call.path.fulfillmentId);
    const after = deliver(order, fulfillment, new Date());
    const body = await saveFulfillment(trx, fulfillment, after.fulfillment, { type: 'fulfillment.delivered' });
    const settled = isSettled(after.order, [...others, body]);
    const deliveries = [tellProcess(order, 'fulfillmentDelivered', { fulfillmentId: body.id, settled })];
    await saveOrder(trx, order, after.order, {
      type: 'order.delivered',
      facts: { fulfillmentId: body.id },
      deliveries,
    });
    return { status: 200, body };
  });
