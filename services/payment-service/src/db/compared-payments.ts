import { type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Entry } from '../domain/compare-ledger.ts';
import type { Window } from '../domain/difference.ts';
import type { Gateway } from '../domain/gateway.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import { findGateway } from './gateway-row.ts';
import { LedgerRow } from './ledger-row.ts';
import { PaymentRow, paymentOfRow } from './payment-row.ts';
import { TransactionRow, transactionOfRow } from './transaction-row.ts';

/** Where a page of payments begins: behind one that changed then. */
export interface Place {
  at: string;
  id: string;
}

/** Payments by their change, oldest first. */
export const changedPayments = (
  trx: TenantTrx,
  { from, to }: Window,
  after: Place | undefined,
  limit: number,
): QueryBuilder<PaymentRow> => {
  const query = PaymentRow.query(trx).where('updated_at', '<', to).orderBy(['updated_at', 'id']).limit(limit);
  if (from) query.where('updated_at', '>=', from);
  if (after) query.whereRaw('(updated_at, id) > (?, ?)', [after.at, after.id]);
  return query;
};

export const placeOf = ({ updatedAt, id }: { updatedAt: Date; id: string }): Place => ({
  at: updatedAt.toISOString(),
  id,
});

/** Payments with all their transactions: two statements, however many there are. */
export async function recordsOf(trx: TenantTrx, payments: QueryBuilder<PaymentRow>): Promise<PaymentRecord[]> {
  const rows = await payments;
  if (rows.length === 0) return [];
  const transactions = await TransactionRow.query(trx)
    .where({ tenant_id: tenantOf(trx) })
    .whereIn(
      'payment_id',
      rows.map(({ id }) => id),
    )
    .orderBy(['created_at', 'id']);
  const byPayment = Map.groupBy(transactions.map(transactionOfRow), ({ paymentId }) => paymentId);
  return rows.map((row) => ({ payment: paymentOfRow(row), transactions: byPayment.get(row.id) ?? [] }));
}

const paymentsWith = (trx: TenantTrx, column: string, values: readonly string[]): Promise<PaymentRecord[]> =>
  recordsOf(
    trx,
    PaymentRow.query(trx)
      .where({ tenant_id: tenantOf(trx) })
      .whereIn(column, [...values])
      .orderBy('id'),
  );

export const recordsWithIds = (trx: TenantTrx, ids: readonly string[]) => paymentsWith(trx, 'id', ids);
export const recordsOfOrders = (trx: TenantTrx, orderIds: readonly string[]) => paymentsWith(trx, 'order_id', orderIds);
/** Through whichever gateway: two of them may be the same account. */
export const recordsWithReferences = (trx: TenantTrx, references: readonly string[]) =>
  paymentsWith(trx, 'gateway_reference', references);

/** A payment, and who can be asked about it. */
export interface Asked {
  record: PaymentRecord;
  gateway: Gateway;
}

export async function recordsToAsk(trx: TenantTrx, ids: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const record of await recordsWithIds(trx, ids))
    asked.push({ record, gateway: await findGateway(trx, record.payment.gatewayId) });
  return asked;
}

/** What the ledger has of payments. */
export async function entriesOf(trx: TenantTrx, paymentIds: readonly string[]): Promise<Entry[]> {
  const rows = await LedgerRow.query(trx)
    .where({ tenant_id: tenantOf(trx) })
    .whereIn('payment_id', [...paymentIds]);
  return rows.flatMap(({ paymentId, transactionId, posting, debit, credit, amount, currency }) =>
    paymentId === null || transactionId === null
      ? []
      : { paymentId, transactionId, posting, debit, credit, amount, currency },
  );
}

/** Of which no gateway has an object. */
export const unaskedPayments: typeof changedPayments = (trx, window, after, limit) =>
  changedPayments(trx, window, after, limit).whereNull('gateway_reference');

const HAS_MONEY = `exists (select from transactions t
  where t.tenant_id = payments.tenant_id and t.payment_id = payments.id and t.result = 'succeeded' and t.amount > 0
    and t.kind in ('authorization', 'capture'))`;

/** With money here, and not among what the gateways have shown. */
export const unseenPayments = (
  trx: TenantTrx,
  reconciliationId: string,
  window: Window,
  after: Place | undefined,
  limit: number,
): QueryBuilder<PaymentRow> =>
  changedPayments(trx, window, after, limit)
    .whereNotNull('gateway_reference')
    .whereRaw(HAS_MONEY)
    .whereRaw(
      `not exists (select from sightings s where s.tenant_id = payments.tenant_id and s.reconciliation_id = ?
         and s.reference = payments.gateway_reference)`,
      [reconciliationId],
    );

const IS_BY_HAND = `exists (select from refunds r
  where r.tenant_id = t.tenant_id and r.transaction_id = t.id and r.target <> 'original')`;

/** Of which a refund was given back through the gateway, and is not among what the gateways have shown. */
export const unseenRefunds = (
  trx: TenantTrx,
  reconciliationId: string,
  window: Window,
  after: Place | undefined,
  limit: number,
): QueryBuilder<PaymentRow> =>
  changedPayments(trx, window, after, limit)
    .whereNotNull('gateway_reference')
    .whereRaw(
      `exists (select from transactions t
         where t.tenant_id = payments.tenant_id and t.payment_id = payments.id and t.kind = 'refund'
           and t.result = 'succeeded' and not ${IS_BY_HAND}
           and not exists (select from sightings s where s.tenant_id = t.tenant_id and s.reconciliation_id = ?
             and s.reference = t.gateway_reference))`,
      [reconciliationId],
    );

/** Acts of a payment that were paid back outside its gateway. */
export async function refundsByHand(trx: TenantTrx, paymentIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await trx.raw(
    `select transaction_id as id from refunds
     where tenant_id = ? and payment_id = any(?) and target <> 'original'`,
    [tenantOf(trx), [...paymentIds]],
  );
  return new Set(rows.map(({ id }: { id: string }) => id));
}

/** With an act that has had no result since then; in the order of their ids. */
export const undecidedPayments = (
  trx: TenantTrx,
  since: Date,
  after: string,
  limit: number,
): QueryBuilder<PaymentRow> =>
  PaymentRow.query(trx)
    .whereRaw(
      `id in (select t.payment_id from transactions t
         where t.tenant_id = ? and t.result in ('pending', 'unknown') and t.sent_at < ?)`,
      [tenantOf(trx), since],
    )
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
