import { fulfillmentsOf } from '../db/fulfillments.ts';
import { lockOrder, saveOrder } from '../db/orders.ts';
import { progress } from '../domain/progress.ts';
import type { Operation } from '../operation.ts';

/** The workflow's only way to change an order; the row has the last word. */
export const progressOrder: Operation<'progressOrder'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const { step, reason } = call.body;
    const fulfillments = step === 'completed' ? await fulfillmentsOf(trx, order.id) : [];
    const { id, status, version } = await saveOrder(trx, order, progress(order, fulfillments, call.body), {
      type: `order.${step}`,
      reason,
    });
    return { status: 200, body: { id, status, version } };
  });
