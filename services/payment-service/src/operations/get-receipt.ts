import { findReceipt } from '../db/receipt-row.ts';
import type { Operation } from '../operation.ts';

/** Receipts never change. */
export const getReceipt: Operation<'getReceipt'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findReceipt(trx, call.path.paymentId, call.path.receiptId) }));
