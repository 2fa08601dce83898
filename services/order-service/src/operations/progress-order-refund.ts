import { changeRefund } from '../change-refund.ts';
import { lockRefund } from '../db/lock-refund.ts';
import { keepPayment } from '../domain/payment-status.ts';
import { progressRefund } from '../domain/refund-progress.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';

/** What has gone back is news of the payment as well: refund and order tell the same at every moment. */
export const progressOrderRefund: Operation<'progressOrderRefund'> = (call) =>
  call.write(async (trx) => {
    const { order, refund } = await lockRefund(trx, call.path.orderRefundId);
    const { step, reason, payment } = call.body;
    const decided = progressRefund(refund, call.body, new Date());
    const body = await changeRefund(trx, refund, decided, { type: `orderRefund.${step}`, reason });
    if (payment) await saveOrder(trx, order, keepPayment(order, payment), { type: 'order.paymentRefunded' });
    return { status: 200, body };
  });
