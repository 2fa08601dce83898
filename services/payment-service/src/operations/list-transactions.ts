import { page } from '@beaver/kit';
import { findPaymentRow } from '../db/payment-row.ts';
import { TransactionRow, transactionOfRow } from '../db/transaction-row.ts';
import { toTransaction } from '../domain/representation.ts';
import type { Operation } from '../operation.ts';

/** What was done at the gateway, in its order. */
export const listTransactions: Operation<'listTransactions'> = (call) =>
  call.read(async (trx) => {
    const { id: paymentId } = await findPaymentRow(trx, call.path.paymentId);
    const body = await page(
      { ...call.query, sort: call.query.sort ?? 'createdAt' },
      {
        from: TransactionRow.query(trx).where({ payment_id: paymentId }),
        sort: { createdAt: 'created_at' },
        id: 'id',
        filters: { kind: 'kind', result: 'result' },
        map: (row) => toTransaction(row.tenantId, transactionOfRow(row)),
      },
    );
    return { status: 200, body };
  });
