import { findPaymentRow, paymentOfRow } from '../db/payment-row.ts';
import { amountsOfSums } from '../domain/amounts.ts';
import { toPayment } from '../domain/representation.ts';
import type { Operation } from '../operation.ts';

/** As last known; nobody is asked. */
export const getPayment: Operation<'getPayment'> = (call) =>
  call.read(async (trx) => {
    const row = await findPaymentRow(trx, call.path.paymentId);
    return { status: 200, body: toPayment(paymentOfRow(row), amountsOfSums(row.sums)) };
  });
