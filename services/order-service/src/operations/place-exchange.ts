import { Problem, type TenantTrx } from '@beaver/kit';
import { lockReturn } from '../change-return.ts';
import { findOrder } from '../db/orders.ts';
import { findReturn } from '../db/returns.ts';
import { dueExchange } from '../domain/exchange.ts';
import type { NewOrder, Order } from '../domain/order.ts';
import type { Return } from '../domain/return.ts';
import { giveInExchange, refuseExchange } from '../give-in-exchange.ts';
import type { Operation } from '../operation.ts';
import { askForOrder, type Offer } from '../place-order.ts';

/**
 * Goods have come back and others are given for them, at the prices and from the stock of today: holding them for as long as
 * a parcel travels would keep them from other buyers for goods that may never come.
 */
export const placeExchange: Operation<'placeExchange'> = (call, { catalog, entity }) =>
  call.claim('ord', async (orderId, keep, takenOver) => {
    const { order, asked } = await call.read((trx) => read(trx, call.path.returnId));
    const exchangeOf = { orderId: order.id, returnId: asked.id };
    const asking = { catalog, entity, tenantId: call.tenantId, orderId, takenOver, exchangeOf };
    const offer = await offerOrRefusal(askForOrder(requestOf(order, asked), asking));
    return keep(async (trx) => {
      const locked = await lockReturn(trx, asked.id);
      const by = { actor: call.actor, includeShipping: call.body.includeShipping };
      const give =
        typeof offer === 'string' ? refuseExchange(trx, locked, offer, by) : giveInExchange(trx, locked, offer, by);
      return { status: 200, body: await give };
    });
  });

async function read(trx: TenantTrx, returnId: string): Promise<{ order: Order; asked: Return }> {
  const asked = await findReturn(trx, returnId);
  dueExchange(asked);
  return { asked, order: await findOrder(trx, asked.orderId) };
}

/** To whom and where the first order went, without a charge for shipping. */
const requestOf = (order: Order, asked: Return): NewOrder => ({
  storeId: order.storeId,
  customer: order.customer,
  currency: order.currency,
  lines: dueExchange(asked).lines,
  shippingAddress: order.shippingAddress,
  ...(order.billingAddress ? { billingAddress: order.billingAddress } : {}),
  paymentMethod: { type: 'storeCredit' },
});

const REFUSALS = new Set([409, 422]);

/** @returns the code of what can't be given; anything else is asked again */
const offerOrRefusal = (asking: Promise<Offer>): Promise<Offer | string> =>
  asking.catch((error: unknown) => {
    if (error instanceof Problem && REFUSALS.has(error.status)) return error.code;
    throw error;
  });
