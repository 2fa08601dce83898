import { findRefundRow } from '../db/refund-row.ts';
import { toRefund } from '../domain/refund.ts';
import type { Operation } from '../operation.ts';

/** With what became of it so far. */
export const getRefund: Operation<'getRefund'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: toRefund(await findRefundRow(trx, call.path.refundId)) }));
