import { saveFulfillment } from '../db/fulfillments.ts';
import { lockFulfillment } from '../db/lock-fulfillment.ts';
import { saveOrder } from '../db/orders.ts';
import { ship } from '../domain/fulfillment.ts';
import type { Operation } from '../operation.ts';
import { tellProcess } from '../tell-process.ts';

/** The point of no return: who wins the order's lock decides whether it ships or is canceled. */
export const shipFulfillment: Operation<'shipFulfillment'> = (call) =>
  call.write(async (trx) => {
    const { order, fulfillment } = await lockFulfillment(trx, call.path.fulfillmentId);
    const after = ship(order, fulfillment, call.body?.tracking ?? null, new Date());
    const body = await saveFulfillment(trx, fulfillment, after.fulfillment, { type: 'fulfillment.shipped' });
    if (fulfillment.status === 'pending') {
      const captureAmount = body.captureAmount?.amount ?? 0;
      const lines = body.lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
      const last = after.order.lines.every((line) => line.shipped + line.canceled === line.quantity);
      const deliveries = [tellProcess(order, 'fulfillmentShipped', { fulfillmentId: body.id, lines, captureAmount, last })];
      await saveOrder(trx, order, after.order, { type: 'order.shipped', facts: { fulfillmentId: body.id }, deliveries });
    }
    return { status: 200, body };
  });
