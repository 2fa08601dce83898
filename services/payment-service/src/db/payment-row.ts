import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Payment, PaymentRecord, TransactionKind } from '../domain/payment.ts';
import { problems } from '../problems.ts';
import { insertTransactions, transactionsOf, updateTransactions } from './transaction-row.ts';

export class PaymentRow extends Row {
  static override readonly tableName = 'payments';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata', 'sums'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare orderId: string;
  declare gatewayId: string;
  declare businessAct: string;
  declare methodType: Payment['methodType'];
  declare method: number | null;
  declare captureMethod: Payment['captureMethod'];
  declare status: Payment['status'];
  declare amount: number;
  declare currency: string;
  declare nextActionUrl: string | null;
  declare declineCode: string | null;
  declare declineKind: Payment['declineKind'];
  declare multicapture: boolean;
  declare authorizationExpiresAt: Date | null;
  declare gatewayReference: string | null;
  declare createAttempt: number;
  declare createSentAt: Date | null;
  declare gatewayCustomer: string | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Only of `paymentsWithSums`. */
  declare sums: { kind: TransactionKind; amount: number }[];
}

const sumsByKind = `coalesce((
  select jsonb_agg(jsonb_build_object('kind', s.kind, 'amount', s.amount))
  from (select t.kind, sum(t.amount) as amount from transactions t
        where t.tenant_id = payments.tenant_id and t.payment_id = payments.id and t.result = 'succeeded'
        group by t.kind) s), '[]') as sums`;

/** Payments with what their transactions add up to, in one statement. */
export const paymentsWithSums = (trx: TenantTrx): QueryBuilder<PaymentRow> =>
  PaymentRow.query(trx).select('payments.*', PaymentRow.raw(sumsByKind));

export function paymentOfRow({ sums: _sums, ...payment }: PaymentRow): Payment {
  return payment;
}

/** @throws payment_not_found */
export async function findPaymentRow(trx: TenantTrx, id: string): Promise<PaymentRow> {
  const row = await paymentsWithSums(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.paymentNotFound();
  return row;
}

/** @throws payment_not_found */
export async function findRecord(trx: TenantTrx, id: string): Promise<PaymentRecord> {
  const row = await PaymentRow.query(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.paymentNotFound();
  return { payment: paymentOfRow(row), transactions: await transactionsOf(trx, id) };
}

/** For writing; the first statement of a command. @throws payment_not_found */
export async function lockRecord(trx: TenantTrx, id: string): Promise<PaymentRecord> {
  waitTurn(trx, id);
  const row = await PaymentRow.query(trx)
    .findById([tenantOf(trx), id])
    .forUpdate();
  if (!row) throw problems.paymentNotFound();
  return { payment: paymentOfRow(row), transactions: await transactionsOf(trx, id) };
}

/** The payment that a gateway's event is about. */
export async function findRecordByReference(
  trx: TenantTrx,
  gatewayId: string,
  reference: string,
): Promise<PaymentRecord | undefined> {
  const row = await PaymentRow.query(trx).findOne({
    tenant_id: tenantOf(trx),
    gateway_id: gatewayId,
    gateway_reference: reference,
  });
  return row && { payment: paymentOfRow(row), transactions: await transactionsOf(trx, row.id) };
}

/** The same business act finds the payment that it made before. @returns the one payment of the act */
export async function insertPaymentOnce(trx: TenantTrx, payment: Payment): Promise<PaymentRecord & { made: boolean }> {
  await PaymentRow.query(trx).insert(payment).onConflict().ignore();
  const row = await PaymentRow.query(trx)
    .findOne({ tenant_id: tenantOf(trx), business_act: payment.businessAct })
    .throwIfNotFound();
  const made = row.id === payment.id;
  return { payment: paymentOfRow(row), transactions: made ? [] : await transactionsOf(trx, row.id), made };
}

/** Writes what differs. Only the record's own lock holder may. */
export async function updateRecord(trx: TenantTrx, before: PaymentRecord, after: PaymentRecord): Promise<void> {
  const { id, tenantId, ...fields } = after.payment;
  await PaymentRow.query(trx).findById([tenantId, id]).patch(fields);
  const known = new Map(before.transactions.map((one) => [one.id, one]));
  await insertTransactions(
    trx,
    after.transactions.filter((one) => !known.has(one.id)),
  );
  await updateTransactions(
    trx,
    after.transactions.filter((one) => known.has(one.id) && known.get(one.id) !== one),
  );
}
