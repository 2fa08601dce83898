import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { Transaction } from '../domain/payment.ts';

export class TransactionRow extends Row {
  static override readonly tableName = 'transactions';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare paymentId: string;
  declare kind: Transaction['kind'];
  declare result: Transaction['result'];
  declare amount: number;
  declare currency: string;
  declare method: number | null;
  declare idempotencyKey: string;
  declare gatewayReference: string | null;
  declare declineCode: string | null;
  declare storeCreditAccountId: string | null;
  declare sentAt: Date | null;
  declare createdAt: Date;
  declare resolvedAt: Date | null;
}

export const transactionOfRow = ({ tenantId: _tenantId, ...row }: TransactionRow): Transaction => row;

/** Oldest first. */
export async function transactionsOf(trx: TenantTrx, paymentId: string): Promise<Transaction[]> {
  const rows = await TransactionRow.query(trx)
    .where({ tenant_id: tenantOf(trx), payment_id: paymentId })
    .orderBy(['created_at', 'id']);
  return rows.map(transactionOfRow);
}

export async function insertTransactions(trx: TenantTrx, transactions: readonly Transaction[]): Promise<void> {
  if (transactions.length === 0) return;
  const tenantId = tenantOf(trx);
  await TransactionRow.query(trx).insert(transactions.map((one) => ({ ...one, tenantId })));
}

/** What a transaction was for never changes; how it ended does, once. */
export async function updateTransactions(trx: TenantTrx, transactions: readonly Transaction[]): Promise<void> {
  for (const { id, result, amount, gatewayReference, declineCode, sentAt, resolvedAt } of transactions) {
    await TransactionRow.query(trx)
      .findById([tenantOf(trx), id])
      .patch({ result, amount, gatewayReference, declineCode, sentAt, resolvedAt });
  }
}
