import { Row, record, type TenantTrx, tenantOf } from '@beaver/kit';
import type { Fulfillment } from '../domain/fulfillment.ts';
import { problems } from '../problems.ts';

export class FulfillmentRow extends Row {
  static override readonly tableName = 'fulfillments';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['lines', 'tracking', 'metadata'];
  declare tenantId: string;
  declare id: string;
  declare orderId: string;
  declare status: Fulfillment['status'];
  declare lines: Fulfillment['lines'];
  declare tracking: Fulfillment['tracking'];
  declare captureAmount: number | null;
  declare failureReason: string | null;
  declare shippedAt: Date | null;
  declare deliveredAt: Date | null;
  declare metadata: Fulfillment['metadata'];
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  declare currency: string;
}

/** With the order's currency, which its amount is in. */
export const wholeFulfillments = (trx: TenantTrx) =>
  FulfillmentRow.query(trx)
    .join('orders', (on) =>
      on.on('orders.tenant_id', 'fulfillments.tenant_id').on('orders.id', 'fulfillments.order_id'),
    )
    .select('fulfillments.*', 'orders.currency');

/** @throws fulfillment_not_found */
export async function findFulfillment(trx: TenantTrx, id: string): Promise<Fulfillment> {
  const row = await wholeFulfillments(trx).findOne('fulfillments.id', id);
  if (!row) throw problems.fulfillmentNotFound();
  return toFulfillment(row);
}

/** The order's row is locked before: a fulfillment has no lock of its own. */
export async function fulfillmentsOf(trx: TenantTrx, orderId: string): Promise<Fulfillment[]> {
  return (await wholeFulfillments(trx).where('fulfillments.order_id', orderId)).map(toFulfillment);
}

export async function insertFulfillment(trx: TenantTrx, fulfillment: Fulfillment): Promise<void> {
  const { id, orderId, status, lines, tracking, metadata } = fulfillment;
  const createdAt = new Date(fulfillment.createdAt);
  await FulfillmentRow.query(trx).insert({
    tenantId: tenantOf(trx),
    id,
    orderId,
    status,
    lines,
    tracking,
    metadata,
    createdAt,
    updatedAt: createdAt,
  });
  recordFulfillment(trx, fulfillment, 'fulfillment.created', {});
}

/** Writes a decision with its event. */
export async function saveFulfillment(
  trx: TenantTrx,
  before: Fulfillment,
  decided: Fulfillment,
  { type, reason }: { type: string; reason?: string | undefined },
): Promise<Fulfillment> {
  const saved = { ...decided, version: before.version + 1, updatedAt: new Date().toISOString() };
  const time = (value: string | null) => (value === null ? null : new Date(value));
  await FulfillmentRow.query(trx)
    .where({ id: saved.id })
    .patch({
      status: saved.status,
      tracking: saved.tracking,
      captureAmount: saved.captureAmount?.amount ?? null,
      failureReason: saved.failureReason,
      shippedAt: time(saved.shippedAt),
      deliveredAt: time(saved.deliveredAt),
      version: saved.version,
      updatedAt: new Date(saved.updatedAt),
    });
  recordFulfillment(trx, saved, type, { status: [before.status, saved.status] }, reason);
  return saved;
}

function recordFulfillment(
  trx: TenantTrx,
  fulfillment: Fulfillment,
  type: string,
  changed: Record<string, [unknown, unknown]>,
  reason?: string,
): void {
  const subject = { type: 'fulfillment', id: fulfillment.id, version: fulfillment.version };
  record(trx, { type, subject, data: fulfillment, changed, ...(reason === undefined ? {} : { reason }) });
}

export function toFulfillment(row: FulfillmentRow): Fulfillment {
  return {
    id: row.id,
    tenantId: row.tenantId,
    orderId: row.orderId,
    status: row.status,
    lines: row.lines,
    tracking: row.tracking,
    captureAmount: row.captureAmount === null ? null : { amount: row.captureAmount, currency: row.currency },
    failureReason: row.failureReason,
    shippedAt: row.shippedAt?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
