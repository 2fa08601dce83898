import { saveFulfillment } from '../db/fulfillments.ts';
import { lockFulfillment } from '../db/lock-fulfillment.ts';
import { failDelivery } from '../domain/fulfillment.ts';
import type { Operation } from '../operation.ts';

/** The order waits on: the goods are sent again, or the fulfillment is closed. */
export const failFulfillment: Operation<'failFulfillment'> = (call) =>
  call.write(async (trx) => {
    const { fulfillment } = await lockFulfillment(trx, call.path.fulfillmentId);
    const { reason } = call.body;
    const happening = { type: 'fulfillment.deliveryFailed', reason };
    return { status: 200, body: await saveFulfillment(trx, fulfillment, failDelivery(fulfillment, reason), happening) };
  });
