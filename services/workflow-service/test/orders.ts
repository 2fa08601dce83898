import { newId } from '@beaver/kit/testing';
import { keyed, type MailShop, must } from './mail-shop.ts';

/** A pending order. */
export async function place(shop: MailShop, email: string, fields: object = {}) {
  const order = {
    storeId: shop.storeId,
    customer: { email, name: 'Ada Beaver' },
    lines: [{ variantId: shop.variantId, quantity: 2 }],
    shippingAddress: {
      name: 'Ada Beaver',
      line1: '1 Lodge Lane',
      city: 'Portland',
      region: 'OR',
      postalCode: '97201',
      country: 'US',
    },
    paymentMethod: { type: 'card', token: 'pm_card_visa' },
    ...fields,
  };
  return must(await shop.orders.post('/v1/orders', order, keyed()), 201).body;
}

/** A step of the order's process. */
export async function progress(shop: MailShop, orderId: string, step: string, facts: object = {}): Promise<void> {
  must(await shop.worker.post(`/v1/orders/${orderId}/progress`, { step, ...facts }, keyed()), 200);
}

const paid = (amount: number, fields: object = {}) => ({
  id: newId('pay'),
  version: 1,
  state: 'authorized',
  authorized: amount,
  voided: 0,
  captured: 0,
  refunded: 0,
  disputed: 0,
  ...fields,
});

/** An order whose payment and stock are sure. */
export async function confirm(shop: MailShop, email: string, fields: object = {}) {
  const { id, total } = await place(shop, email, fields);
  await progress(shop, id, 'stockCommitted', { payment: paid(total.amount) });
  return must(await shop.orders.get(`/v1/orders/${id}`), 200).body;
}

/** A card that was declined. */
export const decline = (shop: MailShop, orderId: string) =>
  progress(shop, orderId, 'paymentDeclined', {
    payment: paid(0, { state: 'requiresPaymentMethod', declineCode: 'do_not_honor', declineKind: 'hard' }),
    waitingFor: 'paymentMethod',
  });

/** Ships so many of an order's first line. */
export async function ship(
  shop: MailShop,
  order: { id: string; lines: { id: string }[] },
  body: object = {},
  quantity = 1,
) {
  const lines = [{ orderLineId: order.lines[0]?.id, quantity }];
  const made = must(await shop.orders.post(`/v1/orders/${order.id}/fulfillments`, { lines }, keyed()), 201).body;
  return must(await shop.orders.post(`/v1/fulfillments/${made.id}/ship`, body, keyed()), 200).body;
}

export async function deliver(shop: MailShop, fulfillmentId: string): Promise<void> {
  must(await shop.orders.post(`/v1/fulfillments/${fulfillmentId}/deliver`, {}, keyed()), 200);
}
