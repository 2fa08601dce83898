import { lockRecord } from '../db/payment-row.ts';
import { findRefundRow } from '../db/refund-row.ts';
import { confirmRefund as confirmed, toRefund } from '../domain/refund.ts';
import { means } from '../gateways/scope.ts';
import { writeChange } from '../gateways/write-change.ts';
import type { Operation } from '../operation.ts';

/** A person gave the money back: as a receipt, seen from the other side. */
export const confirmRefund: Operation<'confirmRefund'> = (call) =>
  call.write(async (trx) => {
    const refund = await findRefundRow(trx, call.path.refundId);
    const before = await lockRecord(trx, refund.paymentId);
    const after = confirmed(before, refund, call.body.reference, means());
    await writeChange(trx, before, after, { tellsOrder: true });
    return { status: 200, body: toRefund(await findRefundRow(trx, refund.id)) };
  });
