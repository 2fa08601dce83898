import { problems } from '../problems.ts';
import type { Fulfillment } from './fulfillment.ts';
import type { LineQuantity, Order } from './order.ts';
import { hasEnded, ownStatus } from './order-status.ts';
import { canceledShareOf, cancelQuantities, hasShipped, openQuantities } from './quantities.ts';

/**
 * Asks for the whole to be undone; `canceled` comes when it is. Asked twice, it is asked once.
 * @throws order_already_ended, order_already_shipped
 */
export function requestCancel(order: Order, now: Date): Order {
  if (order.cancelRequestedAt && !hasEnded(order)) return order;
  if (hasEnded(order)) throw problems.alreadyEnded();
  if (hasShipped(order)) throw problems.alreadyShipped();
  return {
    ...order,
    status: ownStatus(order),
    heldFrom: null,
    holdReason: null,
    nextAction: null,
    cancelRequestedAt: now.toISOString(),
  };
}

/**
 * Ends quantities that have neither shipped nor been packed. Their share of the total is no longer due; what was taken for
 * them goes back by a refund.
 * @throws order_already_ended, order_cancel_requested, order_not_confirmed, order_line_not_found, quantity_not_available
 */
export function cancelLines(order: Order, fulfillments: Fulfillment[], lines: LineQuantity[]): Order {
  if (hasEnded(order)) throw problems.alreadyEnded();
  if (order.cancelRequestedAt) throw problems.cancelRequested();
  const own = ownStatus(order);
  if (own !== 'confirmed' && own !== 'processing') throw problems.notConfirmed();
  const after = cancelQuantities(order, openQuantities(order, fulfillments), lines);
  const amount = after.lines.reduce((sum, line) => sum + canceledShareOf(line), 0);
  return { ...after, canceledTotal: { amount, currency: order.currency } };
}
