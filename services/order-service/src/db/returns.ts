import { Row, record, type TenantTrx, tenantOf } from '@beaver/kit';
import type { Return } from '../domain/return.ts';
import { problems } from '../problems.ts';
import type { Happening } from './happening.ts';

export class ReturnRow extends Row {
  static override readonly tableName = 'returns';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['lines', 'exchange', 'metadata'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare orderId: string;
  declare status: Return['status'];
  declare lines: Return['lines'];
  declare locationId: string | null;
  declare orderRefundId: string | null;
  declare refundTarget: Return['refundTarget'];
  declare exchange: Return['exchange'];
  declare reason: string;
  declare requestedBy: string;
  declare decidedBy: string | null;
  declare decidedAt: Date | null;
  declare decisionReason: string | null;
  declare arrivalDeadline: Date | null;
  declare waitingFor: Return['waitingFor'];
  declare waitingUntil: Date | null;
  declare attention: Return['attention'];
  declare metadata: Return['metadata'];
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

/** @throws return_not_found */
export async function findReturn(trx: TenantTrx, id: string): Promise<Return> {
  const row = await ReturnRow.query(trx).findOne({ id });
  if (!row) throw problems.returnNotFound();
  return toReturn(row);
}

/** The order's row is locked before: a return has no lock of its own. */
export async function returnsOf(trx: TenantTrx, orderId: string): Promise<Return[]> {
  return (await ReturnRow.query(trx).where({ order_id: orderId }).orderBy('id')).map(toReturn);
}

export async function insertReturn(trx: TenantTrx, asked: Return, happening: Happening): Promise<void> {
  await ReturnRow.query(trx).insert({
    ...columnsOf(asked),
    tenantId: tenantOf(trx),
    id: asked.id,
    storeId: asked.storeId,
    orderId: asked.orderId,
    reason: asked.reason,
    requestedBy: asked.requestedBy,
    refundTarget: asked.refundTarget,
    metadata: asked.metadata,
    createdAt: new Date(asked.createdAt),
  });
  recordReturn(trx, asked, happening);
}

/** Writes a decision with its event; one that changed nothing leaves no trace. */
export async function saveReturn(
  trx: TenantTrx,
  before: Return,
  decided: Return,
  happening: Happening,
): Promise<Return> {
  if (decided === before) return before;
  const saved = { ...decided, version: before.version + 1, updatedAt: new Date().toISOString() };
  await ReturnRow.query(trx).where({ id: saved.id }).patch(columnsOf(saved));
  recordReturn(trx, saved, happening, before);
  return saved;
}

const time = (value: string | null) => (value === null ? null : new Date(value));

/** What a decision may change. */
const columnsOf = (asked: Return) => ({
  status: asked.status,
  lines: asked.lines,
  locationId: asked.locationId,
  orderRefundId: asked.orderRefundId,
  exchange: asked.exchange,
  decidedBy: asked.decidedBy,
  decidedAt: time(asked.decidedAt),
  decisionReason: asked.decisionReason,
  arrivalDeadline: time(asked.arrivalDeadline),
  waitingFor: asked.waitingFor,
  waitingUntil: time(asked.waitingUntil),
  attention: asked.attention,
  version: asked.version,
  updatedAt: new Date(asked.updatedAt),
});

/** Reasons are people's words and stand with the event alone. */
function recordReturn(trx: TenantTrx, asked: Return, { facts, ...happening }: Happening, before?: Return): void {
  const { reason: _reason, decisionReason: _decisionReason, ...data } = asked;
  record(trx, {
    ...happening,
    subject: { type: 'return', id: asked.id, version: asked.version },
    data: { ...data, ...facts },
    ...(before && before.status !== asked.status ? { changed: { status: [before.status, asked.status] } } : {}),
  });
}

export function toReturn(row: ReturnRow): Return {
  return {
    id: row.id,
    tenantId: row.tenantId,
    storeId: row.storeId,
    orderId: row.orderId,
    status: row.status,
    lines: row.lines,
    locationId: row.locationId,
    orderRefundId: row.orderRefundId,
    refundTarget: row.refundTarget,
    exchange: row.exchange,
    reason: row.reason,
    requestedBy: row.requestedBy,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    arrivalDeadline: row.arrivalDeadline?.toISOString() ?? null,
    waitingFor: row.waitingFor,
    waitingUntil: row.waitingUntil?.toISOString() ?? null,
    attention: row.attention,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
