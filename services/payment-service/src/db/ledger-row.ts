import { newId, Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { Posting } from '../domain/ledger.ts';
import type { Payment } from '../domain/payment.ts';

/** Insert and select only. */
export class LedgerRow extends Row {
  static override readonly tableName = 'ledger_entries';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare paymentId: string | null;
  declare transactionId: string | null;
  declare gatewayId: string | null;
  /** Of an adjustment, which no payment made. */
  declare storeCreditEntryId: string | null;
  declare posting: Posting['posting'];
  declare debit: Posting['debit'];
  declare credit: Posting['credit'];
  declare amount: number;
  declare currency: string;
  declare createdAt: Date;
}

/** Posts what a payment's change moved, in the transaction that changes it. */
export async function insertPostings(
  trx: TenantTrx,
  { id: paymentId, gatewayId, currency }: Payment,
  postings: readonly Posting[],
): Promise<void> {
  if (postings.length === 0) return;
  const tenantId = tenantOf(trx);
  await LedgerRow.query(trx).insert(
    postings.map((posting) => ({ currency, ...posting, id: newId('led'), tenantId, paymentId, gatewayId })),
  );
}

/** Posts what the merchant gave or took back, in the transaction that does it. */
export async function insertAdjustmentPosting(
  trx: TenantTrx,
  posting: Omit<Posting, 'transactionId'>,
  of: { storeCreditEntryId: string; currency: string },
): Promise<void> {
  await LedgerRow.query(trx).insert({ ...posting, ...of, id: newId('led'), tenantId: tenantOf(trx) });
}

/** One account in one currency. Minor units. */
export interface BalanceRow {
  account: Posting['debit'];
  currency: string;
  debits: number;
  credits: number;
}

/** Sums, never a column that is added to. */
export async function balancesOf(trx: TenantTrx): Promise<BalanceRow[]> {
  const { rows } = await trx.raw(
    `select account, currency, sum(side.debit)::bigint as debits, sum(side.credit)::bigint as credits
     from ledger_entries e
     cross join lateral (values (e.debit, e.amount, 0), (e.credit, 0, e.amount)) as side (account, debit, credit)
     where e.tenant_id = ?
     group by account, currency order by account, currency`,
    [tenantOf(trx)],
  );
  return rows;
}
