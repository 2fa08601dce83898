import { type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { Order } from '../domain/order.ts';
import { problems } from '../problems.ts';
import { OrderRow, toOrder, wholeOrders } from './order-row.ts';

/** @throws order_not_found */
export async function findOrder(trx: TenantTrx, id: string): Promise<Order> {
  return found(await wholeOrders(trx).findOne('orders.id', id));
}

/** Takes the order before the transaction's first write, so that the log's order is the order of locks. @throws order_not_found */
export async function lockOrder(trx: TenantTrx, id: string): Promise<Order> {
  waitTurn(trx, id);
  return found(await wholeOrders(trx).findOne('orders.id', id).forUpdate());
}

function found(row: OrderRow | undefined): Order {
  if (!row) throw problems.orderNotFound();
  return toOrder(row);
}

/** Writes what was decided; the caller has locked the order and counted its version up. */
export async function updateOrder(trx: TenantTrx, order: Order): Promise<void> {
  await OrderRow.query(trx).where({ id: order.id }).patch(columnsOf(order));
}

function columnsOf(order: Order) {
  const time = (value: string | null) => (value === null ? null : new Date(value));
  return {
    status: order.status,
    paymentStatus: order.paymentStatus,
    fulfillmentStatus: order.fulfillmentStatus,
    returnStatus: order.returnStatus,
    nextAction: order.nextAction,
    waitingFor: order.waitingFor,
    waitingUntil: time(order.waitingUntil),
    attention: order.attention,
    heldFrom: order.heldFrom,
    holdReason: order.holdReason,
    cancelRequestedAt: time(order.cancelRequestedAt),
    archivedAt: time(order.archivedAt),
    expiresAt: new Date(order.expiresAt),
    canceledTotal: order.canceledTotal.amount,
    payments: order.payments,
    paymentRetry: order.paymentRetry,
    version: order.version,
    updatedAt: new Date(order.updatedAt),
  };
}

/** How many of each line have shipped, arrived and been canceled. */
export async function updateLines(trx: TenantTrx, order: Order): Promise<void> {
  const counters = order.lines.map(({ id, shipped, delivered, canceled }) => ({ id, shipped, delivered, canceled }));
  await trx.raw(
    `update order_lines l set shipped = r.shipped, delivered = r.delivered, canceled = r.canceled
     from jsonb_to_recordset(?::jsonb) as r(id text, shipped integer, delivered integer, canceled integer)
     where l.tenant_id = ? and l.id = r.id`,
    [JSON.stringify(counters), tenantOf(trx)],
  );
}
