import { type Delivery, Row, record, type TenantTrx, tenantOf } from '@beaver/kit';
import type { OrderRefund } from '../domain/order-refund.ts';
import { problems } from '../problems.ts';
import type { Happening } from './happening.ts';

/** Amounts in minor units, of the refund's currency. */
export class OrderRefundRow extends Row {
  static override readonly tableName = 'order_refunds';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['lines', 'shares', 'metadata'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare orderId: string;
  declare returnId: string | null;
  declare status: OrderRefund['status'];
  declare cause: OrderRefund['cause'];
  declare target: OrderRefund['target'];
  declare currency: string;
  declare amount: number;
  declare refundedAmount: number;
  declare lines: OrderRefund['lines'];
  declare shippingAmount: number;
  declare shares: OrderRefund['shares'];
  declare reason: string;
  declare requestedBy: string;
  declare decidedBy: string | null;
  declare decidedAt: Date | null;
  declare decisionReason: string | null;
  declare approvalDeadline: Date | null;
  declare waitingFor: OrderRefund['waitingFor'];
  declare waitingUntil: Date | null;
  declare attention: OrderRefund['attention'];
  declare metadata: OrderRefund['metadata'];
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

/** @throws order_refund_not_found */
export async function findRefund(trx: TenantTrx, id: string): Promise<OrderRefund> {
  const row = await OrderRefundRow.query(trx).findOne({ id });
  if (!row) throw problems.refundNotFound();
  return toOrderRefund(row);
}

/** The order's row is locked before: a refund has no lock of its own. */
export async function refundsOf(trx: TenantTrx, orderId: string): Promise<OrderRefund[]> {
  return (await OrderRefundRow.query(trx).where({ order_id: orderId }).orderBy('id')).map(toOrderRefund);
}

export async function insertRefund(trx: TenantTrx, refund: OrderRefund, deliveries: Delivery[]): Promise<void> {
  await OrderRefundRow.query(trx).insert({
    ...columnsOf(refund),
    tenantId: tenantOf(trx),
    id: refund.id,
    storeId: refund.storeId,
    orderId: refund.orderId,
    returnId: refund.returnId,
    cause: refund.cause,
    target: refund.target,
    currency: refund.amount.currency,
    amount: refund.amount.amount,
    lines: refund.lines,
    shippingAmount: refund.shippingAmount.amount,
    reason: refund.reason,
    requestedBy: refund.requestedBy,
    approvalDeadline: time(refund.approvalDeadline),
    metadata: refund.metadata,
    createdAt: new Date(refund.createdAt),
  });
  recordRefund(trx, refund, { type: 'orderRefund.requested', reason: refund.reason, deliveries });
}

/** Writes a decision with its event; one that changed nothing leaves no trace. */
export async function saveRefund(
  trx: TenantTrx,
  before: OrderRefund,
  decided: OrderRefund,
  happening: Happening,
): Promise<OrderRefund> {
  if (decided === before) return before;
  const saved = { ...decided, version: before.version + 1, updatedAt: new Date().toISOString() };
  await OrderRefundRow.query(trx).where({ id: saved.id }).patch(columnsOf(saved));
  recordRefund(trx, saved, happening, before);
  return saved;
}

const time = (value: string | null) => (value === null ? null : new Date(value));

/** What a decision may change. */
const columnsOf = (refund: OrderRefund) => ({
  status: refund.status,
  refundedAmount: refund.refundedAmount.amount,
  shares: refund.shares,
  decidedBy: refund.decidedBy,
  decidedAt: time(refund.decidedAt),
  decisionReason: refund.decisionReason,
  waitingFor: refund.waitingFor,
  waitingUntil: time(refund.waitingUntil),
  attention: refund.attention,
  version: refund.version,
  updatedAt: new Date(refund.updatedAt),
});

/** Reasons are people's words and stand with the event alone. */
function recordRefund(
  trx: TenantTrx,
  refund: OrderRefund,
  { type, reason, facts, deliveries }: Happening,
  before?: OrderRefund,
): void {
  const { reason: _reason, decisionReason: _decisionReason, ...data } = refund;
  record(trx, {
    type,
    subject: { type: 'orderRefund', id: refund.id, version: refund.version },
    data: { ...data, ...facts },
    ...(before && before.status !== refund.status ? { changed: { status: [before.status, refund.status] } } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(deliveries === undefined ? {} : { deliveries }),
  });
}

export function toOrderRefund(row: OrderRefundRow): OrderRefund {
  const money = (amount: number) => ({ amount, currency: row.currency });
  return {
    id: row.id,
    tenantId: row.tenantId,
    storeId: row.storeId,
    orderId: row.orderId,
    returnId: row.returnId,
    status: row.status,
    cause: row.cause,
    target: row.target,
    amount: money(row.amount),
    refundedAmount: money(row.refundedAmount),
    lines: row.lines,
    shippingAmount: money(row.shippingAmount),
    shares: row.shares,
    reason: row.reason,
    requestedBy: row.requestedBy,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    approvalDeadline: row.approvalDeadline?.toISOString() ?? null,
    waitingFor: row.waitingFor,
    waitingUntil: row.waitingUntil?.toISOString() ?? null,
    attention: row.attention,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
