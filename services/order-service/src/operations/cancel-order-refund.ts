import { decideRefund } from '../decide-refund.ts';
import { cancelRefund } from '../domain/order-refund.ts';
import type { Operation } from '../operation.ts';

/** What it claimed is free again. */
export const cancelOrderRefund: Operation<'cancelOrderRefund'> = (call) =>
  call.write(async (trx) => {
    const happening = { type: 'orderRefund.canceled', reason: call.body?.reason };
    return { status: 200, body: await decideRefund(trx, call.path.orderRefundId, happening, cancelRefund) };
  });
