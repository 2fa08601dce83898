import { problems } from '../problems.ts';
import type { Fulfillment } from './fulfillment.ts';
import type { LineQuantity, Order, OrderLine } from './order.ts';

/** Line id → quantity that is neither shipped, nor canceled, nor packed in a pending fulfillment. */
export type OpenQuantities = ReadonlyMap<string, number>;

export const hasShipped = (order: Order): boolean => order.lines.some((line) => line.shipped > 0);

/** Pending fulfillments hold their quantities, so that two can't pack the same goods. */
export function openQuantities(order: Order, fulfillments: Fulfillment[]): OpenQuantities {
  const packed = new Map<string, number>();
  for (const { lines } of fulfillments.filter(({ status }) => status === 'pending')) {
    for (const { orderLineId, quantity } of lines) packed.set(orderLineId, (packed.get(orderLineId) ?? 0) + quantity);
  }
  return new Map(
    order.lines.map((line) => [line.id, line.quantity - line.shipped - line.canceled - (packed.get(line.id) ?? 0)]),
  );
}

/** How more than there is gets refused. */
const notAvailable = { refuse: problems.quantityNotAvailable, code: 'quantity_not_available' };

/** One entry a line, in the order asked. @throws order_line_not_found, quantity_not_available unless told otherwise */
export function takeOpen(
  order: Order,
  open: ReadonlyMap<string, number>,
  asked: LineQuantity[],
  { refuse, code } = notAvailable,
): (LineQuantity & { line: OrderLine })[] {
  const summed = new Map<string, number>();
  for (const { orderLineId, quantity } of asked) summed.set(orderLineId, (summed.get(orderLineId) ?? 0) + quantity);
  return [...summed].map(([orderLineId, quantity]) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    const pointer = `/lines/${asked.findIndex((each) => each.orderLineId === orderLineId)}`;
    if (!line)
      throw problems.lineNotFound({
        errors: [{ pointer, code: 'order_line_not_found', detail: 'is no line of this order' }],
      });
    const available = open.get(orderLineId) ?? 0;
    if (quantity > available) {
      const detail = `${available} of ${line.quantity} are open`;
      const errors = [{ pointer: `${pointer}/quantity`, code, detail }];
      throw refuse({ detail, errors, extension: { available } });
    }
    return { orderLineId, quantity, line };
  });
}

export function cancelQuantities(order: Order, open: OpenQuantities, asked: LineQuantity[]): Order {
  const taken = new Map(takeOpen(order, open, asked).map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  return {
    ...order,
    lines: order.lines.map((line) => ({ ...line, canceled: line.canceled + (taken.get(line.id) ?? 0) })),
  };
}

/** Nothing is left to ship. */
export const isAllShipped = ({ lines }: Pick<Order, 'lines'>): boolean =>
  lines.every((line) => line.shipped + line.canceled === line.quantity);

/** Every quantity has been delivered, closed or canceled. */
export function isSettled(order: Order, fulfillments: Fulfillment[]): boolean {
  const underWay = fulfillments.some(
    ({ status }) => status === 'pending' || status === 'shipped' || status === 'deliveryFailed',
  );
  return !underWay && isAllShipped(order);
}

/** What the order costs without its canceled lines, in minor units. */
export const dueOf = ({ total, canceledTotal }: Pick<Order, 'total' | 'canceledTotal'>): number =>
  total.amount - canceledTotal.amount;

/**
 * The share of a line's total that so many of its pieces have, in minor units, rounded half up. Counted whole: a large
 * total times a large quantity is more than a double can hold.
 */
export function shareOf({ total, quantity }: Pick<OrderLine, 'total' | 'quantity'>, pieces: number): number {
  const whole = BigInt(quantity);
  return Number((2n * BigInt(total.amount) * BigInt(pieces) + whole) / (2n * whole));
}

/** What canceled pieces take away; what is left is the share of the others, so that nothing is lost by rounding. */
export const canceledShareOf = (line: OrderLine): number =>
  line.total.amount - shareOf(line, line.quantity - line.canceled);

/** Derived for lists and clients; canceled quantities count for nothing. */
export function fulfillmentStatusOf({ lines }: Pick<Order, 'lines'>): Order['fulfillmentStatus'] {
  const wanted = lines.reduce((sum, line) => sum + line.quantity - line.canceled, 0);
  const shipped = lines.reduce((sum, line) => sum + line.shipped, 0);
  const delivered = lines.reduce((sum, line) => sum + line.delivered, 0);
  if (shipped === 0) return 'unfulfilled';
  if (shipped < wanted) return 'partiallyFulfilled';
  return delivered < wanted ? 'fulfilled' : 'delivered';
}
