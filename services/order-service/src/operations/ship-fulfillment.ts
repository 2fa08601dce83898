import type { Call, TenantTrx } from '@beaver/kit';
import { findFulfillment, saveFulfillment } from '../db/fulfillments.ts';
import { lockFulfillment } from '../db/lock-fulfillment.ts';
import { findOrder } from '../db/orders.ts';
import { type Changed, ship } from '../domain/fulfillment.ts';
import { assertOnHand, type VariantStock } from '../domain/on-hand.ts';
import { assertShippable } from '../domain/order-status.ts';
import { isAllShipped } from '../domain/quantities.ts';
import type { operations } from '../generated/contract.ts';
import type { Deps, Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';
import { tellProcess } from '../tell-process.ts';

/** The point of no return: who wins the order's lock decides whether it ships or is canceled. */
export const shipFulfillment: Operation<'shipFulfillment'> = async (call, deps) => {
  const stock = await askOnHand(call, deps);
  return call.write(async (trx) => {
    const { order, fulfillment } = await lockFulfillment(trx, call.path.fulfillmentId);
    const after = ship(order, fulfillment, call.body?.tracking ?? null, new Date());
    if (fulfillment.status === 'pending') assertOnHand(order, fulfillment, stock);
    const body = await saveFulfillment(trx, fulfillment, after.fulfillment, { type: 'fulfillment.shipped' });
    if (fulfillment.status === 'pending') await tellShipped(trx, { order: after.order, fulfillment: body }, order);
    return { status: 200, body };
  });
};

/**
 * Asked before the lock is taken, and only for goods that have never left: a delivery sent again and a repeated request
 * need no answer. No fulfillment becomes `pending` again, so none ships unasked.
 */
async function askOnHand(
  call: Call<operations['shipFulfillment']>,
  { catalog }: Deps,
): Promise<readonly VariantStock[]> {
  const reservationId = await call.read(async (trx) => {
    const { orderId, status } = await findFulfillment(trx, call.path.fulfillmentId);
    if (status !== 'pending') return undefined;
    const order = await findOrder(trx, orderId);
    assertShippable(order);
    return order.reservationId;
  });
  return reservationId === undefined ? [] : (await catalog.stockOf(reservationId)).lines;
}

/** The workflow captures the share and takes the goods off the shelf. */
async function tellShipped(trx: TenantTrx, { order, fulfillment }: Changed, before: Changed['order']): Promise<void> {
  const lines = fulfillment.lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
  const facts = {
    fulfillmentId: fulfillment.id,
    lines,
    captureAmount: fulfillment.captureAmount?.amount ?? 0,
    last: isAllShipped(order),
  };
  const deliveries = [tellProcess(order, 'fulfillmentShipped', facts)];
  await saveOrder(trx, before, order, { type: 'order.shipped', facts: { fulfillmentId: fulfillment.id }, deliveries });
}
