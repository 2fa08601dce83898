import type { TenantTrx } from '@beaver/kit';
import { saveFulfillment } from './db/fulfillments.ts';
import { cancelLines, requestCancel } from './domain/cancellation.ts';
import { cancelFulfillment, type Fulfillment } from './domain/fulfillment.ts';
import type { LineQuantity, Order } from './domain/order.ts';
import { dueOf, hasShipped, isSettled, openQuantities } from './domain/quantities.ts';
import { saveOrder } from './save-order.ts';
import { tellProcess, tellRetry } from './tell-process.ts';

/** All of the order, while nothing has shipped; the process hears of it and undoes. @throws order_already_ended, order_already_shipped */
export async function cancelWhole(
  trx: TenantTrx,
  order: Order,
  fulfillments: Fulfillment[],
  reason: string | undefined,
): Promise<Order> {
  const asked = requestCancel(order, new Date());
  if (asked === order) return order;
  await cancelPacked(trx, fulfillments, reason);
  const deliveries = [
    tellProcess(order, 'cancelRequested', {}),
    ...tellRetry(order, 'retryUnwanted', { endReason: 'orderEnded' }),
  ];
  return saveOrder(trx, order, asked, { type: 'order.cancelRequested', reason, deliveries });
}

/** Lines that are the whole of what is left are the whole order. @throws as `cancelLines` */
export async function cancelSome(
  trx: TenantTrx,
  order: Order,
  fulfillments: Fulfillment[],
  lines: LineQuantity[],
  reason: string | undefined,
): Promise<Order> {
  const after = cancelLines(order, fulfillments, lines);
  if (after.lines.every((line) => line.canceled === line.quantity))
    return cancelWhole(trx, order, fulfillments, reason);
  const variants = lines.map(({ orderLineId, quantity }) => ({
    variantId: order.lines.find(({ id }) => id === orderLineId)?.variantId ?? '',
    quantity,
  }));
  const facts = { lines: variants, due: dueOf(after), settled: isSettled(after, fulfillments) };
  const deliveries = [tellProcess(order, 'linesCanceled', facts)];
  return saveOrder(trx, order, after, {
    type: 'order.linesCanceled',
    reason,
    facts: { canceledLines: lines },
    deliveries,
  });
}

/** All that has not left, packed or not. What has left is neither canceled nor undone. */
export async function cancelUnshipped(
  trx: TenantTrx,
  order: Order,
  fulfillments: Fulfillment[],
  reason: string | undefined,
): Promise<Order> {
  if (!hasShipped(order)) return cancelWhole(trx, order, fulfillments, reason);
  const unpacked = await cancelPacked(trx, fulfillments, reason);
  const lines = [...openQuantities(order, unpacked)]
    .filter(([, quantity]) => quantity > 0)
    .map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
  return lines.length === 0 ? order : cancelSome(trx, order, unpacked, lines, reason);
}

/** @returns the fulfillments as they are then */
export async function cancelPacked(
  trx: TenantTrx,
  fulfillments: Fulfillment[],
  reason: string | undefined,
): Promise<Fulfillment[]> {
  const happening = { type: 'fulfillment.canceled', reason };
  const after: Fulfillment[] = [];
  for (const each of fulfillments) {
    const isPacked = each.status === 'pending';
    after.push(isPacked ? await saveFulfillment(trx, each, cancelFulfillment(each), happening) : each);
  }
  return after;
}
