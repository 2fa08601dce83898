import { balancesOf } from '../db/ledger-row.ts';
import type { Operation } from '../operation.ts';

/** What stands on each account: debits less credits. */
export const listLedgerBalances: Operation<'listLedgerBalances'> = (call) =>
  call.read(async (trx) => {
    const data = await balancesOf(trx);
    return { status: 200, body: { data: data.map((each) => ({ ...each, balance: each.debits - each.credits })) } };
  });
