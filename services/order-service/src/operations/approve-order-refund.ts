import { decideRefund } from '../decide-refund.ts';
import { approve } from '../domain/order-refund.ts';
import type { Operation } from '../operation.ts';

/** The row decides, Temporal or not; the process hears of it and carries it out. */
export const approveOrderRefund: Operation<'approveOrderRefund'> = (call) => {
  const reason = call.body?.reason;
  return call.write(async (trx) => ({
    status: 200,
    body: await decideRefund(trx, call.path.orderRefundId, { type: 'orderRefund.approved', reason }, (refund) =>
      approve(refund, { actor: call.actor, reason, now: new Date() }),
    ),
  }));
};
