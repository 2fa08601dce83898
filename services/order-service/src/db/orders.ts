import { type Delivery, record, type TenantTrx, tenantOf } from '@beaver/kit';
import type { Order } from '../domain/order.ts';
import { fulfillmentStatusOf } from '../domain/quantities.ts';
import { paymentStatusOf } from '../domain/payment-status.ts';
import { problems } from '../problems.ts';
import { OrderRow, toOrder, wholeOrders } from './order-row.ts';

/** @throws order_not_found */
export async function findOrder(trx: TenantTrx, id: string): Promise<Order> {
  return found(await wholeOrders(trx).findOne('orders.id', id));
}

/** Takes the order before the transaction's first write, so that the log's order is the order of locks. @throws order_not_found */
export async function lockOrder(trx: TenantTrx, id: string): Promise<Order> {
  return found(await wholeOrders(trx).findOne('orders.id', id).forUpdate());
}

function found(row: OrderRow | undefined): Order {
  if (!row) throw problems.orderNotFound();
  return toOrder(row);
}

/** What happened to an order: its event, and who is to be told. */
export interface Happening {
  type: string;
  reason?: string | undefined;
  /** Facts of the event that are no field of the order, as `fulfillmentId`. */
  facts?: object;
  deliveries?: Delivery[];
}

/** Columns that a decision may change. Lines' quantities and payment methods are rows of their own. */
const DECIDED = [
  'status', 'nextAction', 'waitingFor', 'waitingUntil', 'attention', 'heldFrom', 'holdReason', 'cancelRequestedAt', 'archivedAt',
  'canceledTotal', 'payments',
] as const;
const DERIVED = ['paymentStatus', 'fulfillmentStatus'] as const;

/**
 * Writes what a decision changed, with its event. What is derived is computed here, once. Nothing changed means nothing
 * written, and no event.
 */
export async function saveOrder(trx: TenantTrx, before: Order, decided: Order, happening: Happening): Promise<Order> {
  const after = { ...decided, paymentStatus: paymentStatusOf(decided), fulfillmentStatus: fulfillmentStatusOf(decided) };
  const changed = changesOf(before, after);
  const linesChanged = after.lines !== before.lines;
  if (Object.keys(changed).length === 0 && !linesChanged && !happening.deliveries) return before;
  const saved = { ...after, version: before.version + 1, updatedAt: new Date().toISOString() };
  await OrderRow.query(trx)
    .where({ id: saved.id })
    .patch({ ...columnsOf(saved), version: saved.version, updatedAt: new Date(saved.updatedAt) });
  if (linesChanged) await saveLines(trx, saved);
  await recordOrder(trx, saved, { ...happening, changed });
  return saved;
}

/** The order's event holds no personal data: who bought and where it goes stays in the row. */
export async function recordOrder(
  trx: TenantTrx,
  order: Order,
  { type, reason, facts, deliveries, changed = {} }: Happening & { changed?: Record<string, [unknown, unknown]> },
): Promise<void> {
  const { customer: _c, shippingAddress: _s, billingAddress: _b, note: _n, holdReason: _h, ...data } = order;
  await record(trx, {
    type,
    subject: { type: 'order', id: order.id, version: order.version },
    data: { ...data, ...facts },
    changed,
    ...(reason === undefined ? {} : { reason }),
    ...(deliveries === undefined ? {} : { deliveries }),
  });
}

function changesOf(before: Order, after: Order): Record<string, [unknown, unknown]> {
  const fields = [...DECIDED, ...DERIVED].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(fields.map((field) => [field, [before[field], after[field]]]));
}

function columnsOf(order: Order) {
  const time = (value: string | null) => (value === null ? null : new Date(value));
  return {
    status: order.status,
    paymentStatus: order.paymentStatus,
    fulfillmentStatus: order.fulfillmentStatus,
    nextAction: order.nextAction,
    waitingFor: order.waitingFor,
    waitingUntil: time(order.waitingUntil),
    attention: order.attention,
    heldFrom: order.heldFrom,
    holdReason: order.holdReason,
    cancelRequestedAt: time(order.cancelRequestedAt),
    archivedAt: time(order.archivedAt),
    canceledTotal: order.canceledTotal.amount,
    payments: order.payments,
  };
}

async function saveLines(trx: TenantTrx, order: Order): Promise<void> {
  const counters = order.lines.map(({ id, shipped, delivered, canceled }) => ({ id, shipped, delivered, canceled }));
  await trx.raw(
    `update order_lines l set shipped = r.shipped, delivered = r.delivered, canceled = r.canceled
     from jsonb_to_recordset(?::jsonb) as r(id text, shipped integer, delivered integer, canceled integer)
     where l.tenant_id = ? and l.id = r.id`,
    [JSON.stringify(counters), tenantOf(trx)],
  );
}
