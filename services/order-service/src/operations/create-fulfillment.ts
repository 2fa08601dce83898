import { newId } from '@beaver/kit';
import { fulfillmentsOf, insertFulfillment } from '../db/fulfillments.ts';
import { lockOrder } from '../db/orders.ts';
import type { Fulfillment } from '../domain/fulfillment.ts';
import { assertShippable } from '../domain/order-status.ts';
import { openQuantities, takeOpen } from '../domain/quantities.ts';
import type { Operation } from '../operation.ts';

/** Packed quantities are held by the pending fulfillment, so that nobody packs them twice. */
export const createFulfillment: Operation<'createFulfillment'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    assertShippable(order);
    const taken = takeOpen(order, openQuantities(order, await fulfillmentsOf(trx, order.id)), call.body.lines);
    const now = new Date().toISOString();
    const fulfillment: Fulfillment = {
      id: newId('ful'),
      tenantId: order.tenantId,
      orderId: order.id,
      status: 'pending',
      lines: taken.map(({ orderLineId, quantity, line }) => ({ orderLineId, variantId: line.variantId, quantity })),
      tracking: call.body.tracking ?? null,
      captureAmount: null,
      failureReason: null,
      shippedAt: null,
      deliveredAt: null,
      metadata: call.body.metadata ?? {},
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await insertFulfillment(trx, fulfillment);
    return { status: 201, headers: { location: `/v1/fulfillments/${fulfillment.id}` }, body: fulfillment };
  });
