import { newId, Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { CreditMovement, StoreCredit, StoreCreditAccount, StoreCreditEntry } from '../domain/store-credit.ts';
import { problems } from '../problems.ts';

export class StoreCreditAccountRow extends Row {
  static override readonly tableName = 'store_credit_accounts';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare customerId: string;
  declare currency: string;
  /** How many entries it has. */
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  // Only of `accountsWithSums`, in minor units.
  declare available: number;
  declare reserved: number;
}

/** Insert and select only. */
export class StoreCreditEntryRow extends Row {
  static override readonly tableName = 'store_credit_entries';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare accountId: string;
  /** Its place in the account, from 1. */
  declare number: number;
  declare kind: CreditMovement['kind'];
  declare available: number;
  declare reserved: number;
  declare availableAfter: number;
  declare reservedAfter: number;
  declare currency: string;
  declare paymentId: string | null;
  declare transactionId: string | null;
  declare reason: string | null;
  declare createdAt: Date;
}

const sumOf = (field: string) => `coalesce((
  select sum(e.${field}) from store_credit_entries e
  where e.tenant_id = store_credit_accounts.tenant_id and e.account_id = store_credit_accounts.id), 0)::bigint as ${field}`;

/** Accounts with what their entries add up to, in one statement. */
export const accountsWithSums = (trx: TenantTrx): QueryBuilder<StoreCreditAccountRow> =>
  StoreCreditAccountRow.query(trx).select(
    'store_credit_accounts.*',
    StoreCreditAccountRow.raw(sumOf('available')),
    StoreCreditAccountRow.raw(sumOf('reserved')),
  );

/** @throws store_credit_account_not_found */
export async function findCreditAccount(trx: TenantTrx, id: string): Promise<StoreCreditAccountRow> {
  const row = await accountsWithSums(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.storeCreditAccountNotFound();
  return row;
}

/**
 * For spending it: whoever else spends it waits, and what is seen is what is there then.
 * @returns undefined when the customer was never given credit in this currency
 */
export async function lockCredit(
  trx: TenantTrx,
  customerId: string,
  currency: string,
): Promise<StoreCredit | undefined> {
  const known = await StoreCreditAccountRow.query(trx)
    .select('id')
    .findOne({ tenant_id: tenantOf(trx), customer_id: customerId, currency });
  if (!known) return undefined;
  waitTurn(trx, known.id);
  const { id, available, reserved } = await findCreditAccount(trx, known.id);
  return { id, available, reserved };
}

/** For filling it: the first credit of a customer in a currency opens the account. */
export async function openCredit(trx: TenantTrx, customerId: string, currency: string): Promise<StoreCredit> {
  waitTurn(trx, `${customerId} ${currency}`);
  const known = await lockCredit(trx, customerId, currency);
  if (known) return known;
  const account = { tenantId: tenantOf(trx), id: newId('sca'), customerId, currency };
  await StoreCreditAccountRow.query(trx).insert(account);
  waitTurn(trx, account.id);
  return { id: account.id, available: 0, reserved: 0 };
}

/** What an entry has beside its movement. */
export interface EntryFacts {
  currency: string;
  paymentId: string | null;
  reason: string | null;
}

/**
 * Adds an entry to an account whose turn this is; the account's row is held before the sums are looked at.
 * @returns the entry, and the account after it
 */
export async function insertCreditEntry(
  trx: TenantTrx,
  { accountId, kind, available, reserved, transactionId }: CreditMovement,
  { currency, paymentId, reason }: EntryFacts,
): Promise<{ entry: StoreCreditEntryRow; account: StoreCreditAccountRow }> {
  const tenantId = tenantOf(trx);
  const id = newId('sce');
  await StoreCreditAccountRow.query(trx)
    .findById([tenantId, accountId])
    .patch({ version: StoreCreditAccountRow.raw('version + 1'), updatedAt: new Date() });
  const row = { id, kind, available, reserved, currency, payment_id: paymentId, transaction_id: transactionId, reason };
  await trx.raw(
    `insert into store_credit_entries (tenant_id, account_id, number, id, kind, available, reserved, available_after,
       reserved_after, currency, payment_id, transaction_id, reason)
     select a.tenant_id, a.id, a.version, r.id, r.kind, r.available, r.reserved, r.available + so.available,
       r.reserved + so.reserved, r.currency, r.payment_id, r.transaction_id, r.reason
     from store_credit_accounts a
     cross join lateral (select coalesce(sum(available), 0) as available, coalesce(sum(reserved), 0) as reserved
       from store_credit_entries e where e.tenant_id = a.tenant_id and e.account_id = a.id) so,
       jsonb_populate_record(null::store_credit_entries, ?::jsonb) r
     where a.tenant_id = ? and a.id = ?`,
    [JSON.stringify(row), tenantId, accountId],
  );
  const entry = await StoreCreditEntryRow.query(trx).findById([tenantId, id]).throwIfNotFound();
  return { entry, account: await findCreditAccount(trx, accountId) };
}

export function toCreditAccount(row: StoreCreditAccountRow): StoreCreditAccount {
  const { id, tenantId, customerId, currency, version } = row;
  const money = (amount: number) => ({ amount, currency });
  return {
    id,
    tenantId,
    customerId,
    currency,
    available: money(row.available),
    reserved: money(row.reserved),
    version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export const toCreditEntry = ({
  accountId: storeCreditAccountId,
  number: _number,
  reservedAfter: _reservedAfter,
  createdAt,
  ...entry
}: StoreCreditEntryRow): StoreCreditEntry => ({
  ...entry,
  storeCreditAccountId,
  createdAt: createdAt.toISOString(),
});
