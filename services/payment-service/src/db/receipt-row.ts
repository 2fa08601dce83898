import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { Receipt } from '../domain/representation.ts';
import { problems } from '../problems.ts';

class ReceiptRow extends Row {
  static override readonly tableName = 'receipts';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare paymentId: string;
  declare transactionId: string;
  declare amount: number;
  declare currency: string;
  declare reference: string;
  declare createdAt: Date;
}

const toReceipt = (row: ReceiptRow): Receipt => ({
  id: row.id,
  tenantId: row.tenantId,
  paymentId: row.paymentId,
  transactionId: row.transactionId,
  amount: { amount: row.amount, currency: row.currency },
  reference: row.reference,
  createdAt: row.createdAt.toISOString(),
});

export async function insertReceipt(
  trx: TenantTrx,
  { amount: { amount, currency }, ...fields }: Omit<Receipt, 'tenantId' | 'createdAt'>,
): Promise<Receipt> {
  const row = { ...fields, tenantId: tenantOf(trx), amount, currency };
  return toReceipt(await ReceiptRow.query(trx).insert(row).returning('*'));
}

/** @returns undefined when no command has made it yet */
export async function receiptWithId(trx: TenantTrx, id: string): Promise<Receipt | undefined> {
  const row = await ReceiptRow.query(trx).findById([tenantOf(trx), id]);
  return row && toReceipt(row);
}

/** @throws receipt_not_found */
export async function findReceipt(trx: TenantTrx, paymentId: string, id: string): Promise<Receipt> {
  const row = await ReceiptRow.query(trx).findOne({ tenant_id: tenantOf(trx), payment_id: paymentId, id });
  if (!row) throw problems.receiptNotFound();
  return toReceipt(row);
}
