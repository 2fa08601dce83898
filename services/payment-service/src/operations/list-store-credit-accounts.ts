import { page } from '@beaver/kit';
import { accountsWithSums, toCreditAccount } from '../db/store-credit-row.ts';
import type { Operation } from '../operation.ts';

/** What one customer, or all, can spend. */
export const listStoreCreditAccounts: Operation<'listStoreCreditAccounts'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: accountsWithSums(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { customerId: 'customer_id', currency: 'currency' },
      map: toCreditAccount,
    }),
  }));
