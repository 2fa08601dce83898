import type { TenantTrx } from '@beaver/kit';
import { fulfillmentsOf, saveFulfillment } from '../db/fulfillments.ts';
import { lockOrder } from '../db/orders.ts';
import { cancelLines, requestCancel } from '../domain/cancellation.ts';
import { cancelFulfillment, type Fulfillment } from '../domain/fulfillment.ts';
import type { LineQuantity, Order } from '../domain/order.ts';
import { dueOf, isSettled } from '../domain/quantities.ts';
import { refundExcess } from '../open-refund.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';
import { tellProcess, tellRetry } from '../tell-process.ts';

/** The row decides under its lock, Temporal or not; the workflow hears of it and undoes. */
export const cancelOrder: Operation<'cancelOrder'> = (call) =>
  call.write(async (trx) => {
    const { lines, reason } = call.body ?? {};
    const order = await lockOrder(trx, call.path.orderId);
    const fulfillments = await fulfillmentsOf(trx, order.id);
    const body = lines
      ? await cancelSome(trx, order, fulfillments, lines, reason)
      : await cancelWhole(trx, order, fulfillments, reason);
    await refundExcess(trx, body, { actor: call.actor, reason: reason ?? 'Canceled.' });
    return { status: 202, body };
  });

async function cancelWhole(
  trx: TenantTrx,
  order: Order,
  fulfillments: Fulfillment[],
  reason: string | undefined,
): Promise<Order> {
  const asked = requestCancel(order, new Date());
  if (asked === order) return order;
  for (const fulfillment of fulfillments.filter(({ status }) => status === 'pending')) {
    await saveFulfillment(trx, fulfillment, cancelFulfillment(fulfillment), { type: 'fulfillment.canceled', reason });
  }
  const deliveries = [
    tellProcess(order, 'cancelRequested', {}),
    ...tellRetry(order, 'retryUnwanted', { endReason: 'orderEnded' }),
  ];
  return saveOrder(trx, order, asked, { type: 'order.cancelRequested', reason, deliveries });
}

/** Lines that are the whole of what is left are the whole order. */
async function cancelSome(
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
