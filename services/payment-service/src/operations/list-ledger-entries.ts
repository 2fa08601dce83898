import { page } from '@beaver/kit';
import { LedgerRow } from '../db/ledger-row.ts';
import type { Operation } from '../operation.ts';

/** Every movement of money, once. */
export const listLedgerEntries: Operation<'listLedgerEntries'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: LedgerRow.query(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { paymentId: 'payment_id', transactionId: 'transaction_id', gatewayId: 'gateway_id' },
      map: ({ amount, currency, createdAt, ...entry }) => ({
        ...entry,
        amount: { amount, currency },
        createdAt: createdAt.toISOString(),
      }),
    }),
  }));
