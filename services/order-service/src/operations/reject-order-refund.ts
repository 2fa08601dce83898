import { decideRefund } from '../decide-refund.ts';
import { reject } from '../domain/order-refund.ts';
import type { Operation } from '../operation.ts';

/** Whoever asked may reject as well: that takes nothing from anybody. */
export const rejectOrderRefund: Operation<'rejectOrderRefund'> = (call) => {
  const { reason } = call.body;
  return call.write(async (trx) => ({
    status: 200,
    body: await decideRefund(trx, call.path.orderRefundId, { type: 'orderRefund.rejected', reason }, (refund) =>
      reject(refund, { actor: call.actor, reason, now: new Date() }),
    ),
  }));
};
