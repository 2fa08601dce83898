import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { Order } from './order.ts';
import { assertShippable, moveTo } from './order-status.ts';
import { dueOf, hasShipped, shareOf } from './quantities.ts';

export type Fulfillment = components['schemas']['Fulfillment'];

/** Both rows after a decision. */
export interface Changed {
  order: Order;
  fulfillment: Fulfillment;
}

/**
 * Goods leave. The first time, their share of the total becomes the fulfillment's `captureAmount`; sent again after a
 * failed delivery they cost nothing more.
 * @throws fulfillment_not_pending, order_already_ended, order_cancel_requested, order_on_hold, order_not_confirmed
 */
export function ship(order: Order, fulfillment: Fulfillment, tracking: Fulfillment['tracking'], now: Date): Changed {
  const { status } = fulfillment;
  if (status !== 'pending' && status !== 'deliveryFailed') throw problems.fulfillmentNotPending();
  assertShippable(order);
  const sent: Fulfillment = {
    ...fulfillment,
    status: 'shipped',
    tracking: tracking ?? fulfillment.tracking,
    failureReason: null,
    shippedAt: now.toISOString(),
  };
  if (status === 'deliveryFailed') return { order, fulfillment: sent };
  const amount = captureAmount(order, fulfillment);
  const shipped = { ...order, lines: addQuantities(order, fulfillment, 'shipped') };
  return {
    order: shipped.status === 'confirmed' ? moveTo(shipped, 'processing') : shipped,
    fulfillment: { ...sent, captureAmount: { amount, currency: order.currency } },
  };
}

/**
 * Cumulative shares, so that rounding never adds or loses a cent; shipping goes with the first, and the last takes what
 * is left of what is due.
 */
function captureAmount(order: Order, { lines }: Fulfillment): number {
  const quantityOf = (id: string) => lines.find(({ orderLineId }) => orderLineId === id)?.quantity ?? 0;
  const isLast = order.lines.every((line) => line.shipped + line.canceled + quantityOf(line.id) === line.quantity);
  const upTo = (extra: (id: string) => number) =>
    order.lines.reduce((sum, line) => sum + shareOf(line, line.shipped + extra(line.id)), 0);
  const before = upTo(() => 0) + (hasShipped(order) ? order.shippingTotal.amount : 0);
  if (isLast) return dueOf(order) - before;
  return upTo(quantityOf) + order.shippingTotal.amount - before;
}

/** @throws fulfillment_not_shipped */
export function deliver(order: Order, fulfillment: Fulfillment, now: Date): Changed {
  if (fulfillment.status !== 'shipped') throw problems.fulfillmentNotShipped();
  return {
    order: { ...order, lines: addQuantities(order, fulfillment, 'delivered') },
    fulfillment: { ...fulfillment, status: 'delivered', deliveredAt: now.toISOString() },
  };
}

/** @throws fulfillment_not_shipped */
export function failDelivery(fulfillment: Fulfillment, reason: string): Fulfillment {
  if (fulfillment.status !== 'shipped') throw problems.fulfillmentNotShipped();
  return { ...fulfillment, status: 'deliveryFailed', failureReason: reason };
}

/** Before it ships it is canceled; after a failed delivery it is closed. Again, it stays as it is. @throws fulfillment_already_shipped */
export function cancelFulfillment(fulfillment: Fulfillment): Fulfillment {
  const { status } = fulfillment;
  if (status === 'pending') return { ...fulfillment, status: 'canceled' };
  if (status === 'deliveryFailed') return { ...fulfillment, status: 'closed' };
  if (status === 'canceled' || status === 'closed') return fulfillment;
  throw problems.fulfillmentAlreadyShipped();
}

function addQuantities(order: Order, { lines }: Fulfillment, counter: 'shipped' | 'delivered'): Order['lines'] {
  return order.lines.map((line) => {
    const added = lines
      .filter(({ orderLineId }) => orderLineId === line.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...line, [counter]: line[counter] + added };
  });
}
