import { page } from '@beaver/kit';
import { findCreditAccount, StoreCreditEntryRow, toCreditEntry } from '../db/store-credit-row.ts';
import type { Operation } from '../operation.ts';

/** Where the credit came from, and where it went. */
export const listStoreCreditEntries: Operation<'listStoreCreditEntries'> = (call) =>
  call.read(async (trx) => {
    const { id } = await findCreditAccount(trx, call.path.storeCreditAccountId);
    const body = await page(call.query, {
      from: StoreCreditEntryRow.query(trx).where({ account_id: id }),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { kind: 'kind' },
      map: toCreditEntry,
    });
    return { status: 200, body };
  });
