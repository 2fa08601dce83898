import { cancelSome, cancelWhole } from '../cancel-goods.ts';
import { fulfillmentsOf } from '../db/fulfillments.ts';
import { lockOrder } from '../db/orders.ts';
import { refundExcess } from '../open-refund.ts';
import type { Operation } from '../operation.ts';

/** The row decides under its lock, Temporal or not; the workflow hears of it and undoes. */
export const cancelOrder: Operation<'cancelOrder'> = (call) =>
  call.write(async (trx) => {
    const { lines, reason } = call.body ?? {};
    const order = await lockOrder(trx, call.path.orderId);
    const fulfillments = await fulfillmentsOf(trx, order.id);
    const body = lines
      ? await cancelSome(trx, order, fulfillments, lines, reason)
      : await cancelWhole(trx, order, fulfillments, reason);
    await refundExcess(trx, body, { actor: call.actor, reason: reason ?? 'Canceled.' });
    return { status: 202, body };
  });
