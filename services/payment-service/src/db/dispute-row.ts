import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { Dispute, DisputeAct } from '../domain/dispute.ts';
import { problems } from '../problems.ts';

type Columns = Omit<Dispute, 'act'>;

export class DisputeRow extends Row {
  static override readonly tableName = 'disputes';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['evidence'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare orderId: string;
  declare paymentId: string;
  declare gatewayId: string;
  declare gatewayReference: string;
  declare status: Columns['status'];
  declare reason: string;
  declare amount: number;
  declare currency: string;
  declare evidence: Columns['evidence'];
  declare evidenceDueAt: Date | null;
  declare evidenceSubmittedAt: Date | null;
  declare submissions: number;
  declare act: DisputeAct['kind'] | null;
  declare actKey: string | null;
  declare actResult: DisputeAct['result'] | null;
  declare actSentAt: Date | null;
  declare waitingFor: Columns['waitingFor'];
  declare waitingUntil: Date | null;
  declare attention: Columns['attention'];
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export function disputeOfRow({ act: kind, actKey, actResult, actSentAt, ...columns }: DisputeRow): Dispute {
  const acted = kind !== null && actKey !== null && actResult !== null && actSentAt !== null;
  return { ...columns, act: acted ? { kind, key: actKey, result: actResult, sentAt: actSentAt } : null };
}

const toColumns = ({ act, ...columns }: Dispute) => ({
  ...columns,
  act: act?.kind ?? null,
  actKey: act?.key ?? null,
  actResult: act?.result ?? null,
  actSentAt: act?.sentAt ?? null,
});

/** @throws dispute_not_found */
export async function findDispute(trx: TenantTrx, id: string): Promise<Dispute> {
  const row = await DisputeRow.query(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.disputeNotFound();
  return disputeOfRow(row);
}

/** For writing; before any other statement, or after the lock of its payment. @throws dispute_not_found */
export async function lockDispute(trx: TenantTrx, id: string): Promise<Dispute> {
  waitTurn(trx, id);
  const row = await DisputeRow.query(trx)
    .findById([tenantOf(trx), id])
    .forUpdate();
  if (!row) throw problems.disputeNotFound();
  return disputeOfRow(row);
}

/** Of one payment, oldest first. */
export async function disputesOf(trx: TenantTrx, paymentId: string): Promise<Dispute[]> {
  const rows = await DisputeRow.query(trx)
    .where({ tenant_id: tenantOf(trx), payment_id: paymentId })
    .orderBy(['created_at', 'id']);
  return rows.map(disputeOfRow);
}

/** The gateway's references of those that are lost, by their payment. */
export async function lostDisputes(trx: TenantTrx, paymentIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await DisputeRow.query(trx)
    .where({ tenant_id: tenantOf(trx), status: 'lost' })
    .whereIn('payment_id', [...paymentIds]);
  const byPayment = Map.groupBy(rows, ({ paymentId }) => paymentId);
  return new Map([...byPayment].map(([id, own]) => [id, own.map(({ gatewayReference }) => gatewayReference)]));
}

export async function insertDispute(trx: TenantTrx, dispute: Dispute): Promise<void> {
  await DisputeRow.query(trx).insert(toColumns(dispute));
}

/** Only the dispute's own lock holder may. */
export async function updateDispute(trx: TenantTrx, dispute: Dispute): Promise<void> {
  const { id, tenantId, ...columns } = toColumns(dispute);
  await DisputeRow.query(trx).findById([tenantId, id]).patch(columns);
}
