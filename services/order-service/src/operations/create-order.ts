import { preferWait } from '@beaver/kit';
import { insertOrder } from '../db/insert-order.ts';
import { findOrder } from '../db/orders.ts';
import { assertCredit, assertMethod } from '../domain/payment-method.ts';
import type { Operation } from '../operation.ts';
import { askForOrder, recordPlaced } from '../place-order.ts';

/** Stock is held before the order exists; a crash in between costs two minutes of stock, never an order. */
export const createOrder: Operation<'createOrder'> = async (call, { catalog, entity }) => {
  assertMethod(call.body.paymentMethod, '/paymentMethod');
  if (call.body.currency) assertCredit(call.body, call.body.currency);
  const reply = await call.claim('ord', async (orderId, keep, takenOver) => {
    const asking = { catalog, entity, tenantId: call.tenantId, orderId, takenOver };
    const offer = await askForOrder(call.body, asking);
    return keep(async (trx) => {
      const order = await insertOrder(trx, offer.order, offer.methods);
      recordPlaced(trx, order, offer);
      return { status: 201, headers: { location: `/v1/orders/${orderId}` }, body: order };
    });
  });
  return preferWait(call, reply, {
    moved: (order) => order.status !== 'pending',
    read: (trx) => findOrder(trx, reply.body.id),
  });
};
