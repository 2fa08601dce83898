import { findCreditAccount, toCreditAccount } from '../db/store-credit-row.ts';
import type { Operation } from '../operation.ts';

/** As it is now. */
export const getStoreCreditAccount: Operation<'getStoreCreditAccount'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: toCreditAccount(await findCreditAccount(trx, call.path.storeCreditAccountId)),
  }));
