import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Refund, RefundResult } from '../domain/refund.ts';
import { problems } from '../problems.ts';

/** Insert and select only: what becomes of a refund is its transaction's. */
export class RefundRow extends Row {
  static override readonly tableName = 'refunds';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare paymentId: string;
  declare orderRefundId: string | null;
  declare transactionId: string;
  declare target: Refund['target'];
  declare reason: string | null;
  declare metadata: Record<string, string>;
  declare createdAt: Date;
  // Of the transaction and the payment, by `refundsWithResult`.
  declare orderId: string;
  declare amount: number;
  declare currency: string;
  declare result: RefundResult['result'];
  declare declineCode: string | null;
  declare gatewayReference: string | null;
  declare idempotencyKey: string;
  declare sentAt: Date | null;
  declare resolvedAt: Date | null;
}

/** Refunds with what became of them, in one statement. */
export const refundsWithResult = (trx: TenantTrx): QueryBuilder<RefundRow> =>
  RefundRow.query(trx)
    .join('transactions as t', (on) => on.on('t.tenant_id', 'refunds.tenant_id').on('t.id', 'refunds.transaction_id'))
    .join('payments as p', (on) => on.on('p.tenant_id', 'refunds.tenant_id').on('p.id', 'refunds.payment_id'))
    .select('refunds.*', 'p.order_id', 't.amount', 't.currency', 't.result', 't.decline_code', 't.gateway_reference')
    .select('t.idempotency_key', 't.sent_at', 't.resolved_at');

export async function insertRefund(trx: TenantTrx, refund: Refund): Promise<void> {
  await RefundRow.query(trx).insert({ ...refund, tenantId: tenantOf(trx) });
}

/** @throws refund_not_found */
export async function findRefundRow(trx: TenantTrx, id: string): Promise<RefundRow> {
  const row = await refundsWithResult(trx).findOne({ 'refunds.tenant_id': tenantOf(trx), 'refunds.id': id });
  if (!row) throw problems.refundNotFound();
  return row;
}

/** Which orders' refunds are waiting to hear of these transactions. */
export async function orderRefundsOf(trx: TenantTrx, transactionIds: string[]): Promise<string[]> {
  const rows = await RefundRow.query(trx)
    .select('order_refund_id')
    .whereIn('transaction_id', transactionIds)
    .whereNotNull('order_refund_id');
  return rows.map(({ orderRefundId }) => orderRefundId as string);
}

/** That of a command's transaction; a repeated command finds it again. */
export async function refundOfTransaction(trx: TenantTrx, transactionId: string): Promise<RefundRow> {
  return refundsWithResult(trx)
    .findOne({ 'refunds.tenant_id': tenantOf(trx), 'refunds.transaction_id': transactionId })
    .throwIfNotFound();
}
