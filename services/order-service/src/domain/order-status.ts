import { problems } from '../problems.ts';
import type { Order, OrderStatus } from './order.ts';

const ENDED: ReadonlySet<OrderStatus> = new Set(['completed', 'canceled', 'expired', 'failed']);
const HOLDABLE: ReadonlySet<OrderStatus> = new Set(['pending', 'requiresAction', 'confirmed', 'processing']);

/** Nothing more happens to an order that has ended. */
export const hasEnded = (order: Order): boolean => ENDED.has(order.status);

/** Where the order is, or would be if it were not held. */
export const ownStatus = (order: Order): OrderStatus => order.heldFrom ?? order.status;

/** Whether its money and its stock are still to be promised. */
export const isUnconfirmed = (order: Order): boolean => ['pending', 'requiresAction'].includes(ownStatus(order));

/** Moves an order; a held one moves beneath its hold and shows it when released. */
export function moveTo(order: Order, status: OrderStatus): Order {
  return order.status === 'onHold' ? { ...order, heldFrom: status } : { ...order, status };
}

/** Ends an order, held or not. Nothing is waited for any more. */
export function end(order: Order, status: 'completed' | 'canceled' | 'expired' | 'failed'): Order {
  return {
    ...order,
    status,
    heldFrom: null,
    holdReason: null,
    nextAction: null,
    waitingFor: null,
    waitingUntil: null,
    attention: null,
  };
}

/**
 * Stops authorization, fulfillments, shipping and completion until released.
 * @throws order_already_ended, order_cancel_requested, order_on_hold
 */
export function hold(order: Order, reason: string): Order {
  if (hasEnded(order)) throw problems.alreadyEnded();
  if (order.cancelRequestedAt) throw problems.cancelRequested();
  if (!HOLDABLE.has(order.status)) throw problems.onHold();
  return { ...order, status: 'onHold', heldFrom: order.status, holdReason: reason };
}

/** Returns to where the order has come meanwhile. @throws order_not_on_hold */
export function release(order: Order): Order {
  if (order.status !== 'onHold' || order.heldFrom === null) throw problems.notOnHold();
  return { ...order, status: order.heldFrom, heldFrom: null, holdReason: null };
}

/** A mark for lists. @throws order_not_ended */
export function archive(order: Order, now: Date): Order {
  if (!hasEnded(order)) throw problems.notEnded();
  return order.archivedAt ? order : { ...order, archivedAt: now.toISOString() };
}

/** What new fulfillments and shipments need. @throws order_already_ended, order_cancel_requested, order_on_hold, order_not_confirmed */
export function assertShippable(order: Order): void {
  if (hasEnded(order)) throw problems.alreadyEnded();
  if (order.cancelRequestedAt) throw problems.cancelRequested();
  if (order.status === 'onHold') throw problems.onHold();
  if (order.status !== 'confirmed' && order.status !== 'processing') throw problems.notConfirmed();
}

/** What a step of a process is answered that the order's row does not follow. */
export const stepRefused = (order: Order, step: string) =>
  problems.stepNotAllowed({
    detail: `${step} is not allowed from ${order.status}.`,
    extension: { orderStatus: order.status },
  });
