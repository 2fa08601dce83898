import { newId } from '@beaver/kit/testing';
import type { Resource } from '../order/buyer.ts';
import { authenticate as authenticateAt, until } from '../order/buyer.ts';
import type { Buyer, Cart } from './buyers.ts';
import { expecting, type Store } from './store.ts';

/** One order, as the merchant and the buyer go on with it. */
export interface Sale {
  store: Store;
  order: Resource;
}

/** How it is paid. */
export interface Method {
  type: 'card' | 'bankTransfer';
  token?: string;
}

export const card = (token: string): Method => ({ type: 'card', token });

/** What the buyer sends. */
export const request = (store: Store, buyer: Buyer, cart: Cart, paymentMethod: Method): object => ({
  storeId: store.storeId,
  customer: buyer.customer,
  shippingAddress: buyer.shippingAddress,
  shippingOptionId: buyer.express ? store.shipping.express : store.shipping.standard,
  lines: cart.map(([sku, quantity]) => ({ variantId: store.variantIds.get(sku), quantity })),
  paymentMethod,
});

/** @param status that the answer must have */
export const post = (store: Store, path: string, body: object, status = 200): Promise<Resource> =>
  expecting(status, `POST ${path}`, store.orders.post(path, body, { idempotencyKey: newId('key') }));

/** What the merchant or the buyer asks of the order. */
export const ask = ({ store, order }: Sale, act: string, body: object, status?: number): Promise<Resource> =>
  post(store, `/v1/orders/${order.id}/${act}`, body, status);

/** Looks until the order waits for this. */
export const waiting = ({ store, order }: Sale, waitingFor: string): Promise<Resource> =>
  until(store, order.id, (each) => each.waitingFor === waitingFor);

/** Packs what is asked for, or all that is left, and ships it. */
export async function ship(sale: Sale, lines?: { orderLineId: string; quantity: number }[]): Promise<Resource> {
  const order = await waiting(sale, 'shipment');
  const left = order.lines.map(({ id, quantity, shipped, canceled }: Resource) => ({
    orderLineId: id,
    quantity: quantity - shipped - canceled,
  }));
  const packed = await ask(
    sale,
    'fulfillments',
    { lines: lines ?? left.filter(({ quantity }: { quantity: number }) => quantity > 0) },
    201,
  );
  return send(sale, packed);
}

/** Also a second time, after a delivery that failed. */
export const send = ({ store, order }: Sale, { id }: Resource): Promise<Resource> =>
  post(store, `/v1/fulfillments/${id}/ship`, { tracking: { carrier: 'Ridge Parcel', number: `RP-${order.number}` } });

export const deliver = ({ store }: Sale, { id }: Resource): Promise<Resource> =>
  post(store, `/v1/fulfillments/${id}/deliver`, {});

/** Once the money is there: ship, wait for the capture, deliver. */
export async function shipAndDeliver(sale: Sale): Promise<void> {
  const sent = await ship(sale);
  await waiting(sale, 'delivery');
  await deliver(sale, sent);
}

/** The order's only payment, as payment-service has it. */
const paymentOf = async ({ store, order }: Sale): Promise<Resource> =>
  (await expecting(200, 'the payment', store.payments.get(`/v1/payments?orderId=${order.id}`))).data[0];

/** The buyer's answer on the bank's page. */
export async function authenticate(sale: Sale, outcome: 'succeed' | 'fail'): Promise<void> {
  const { gatewayReference } = await paymentOf(sale);
  await authenticateAt(sale.store.gatewayUrl, sale.store, gatewayReference, outcome);
}

/** A transfer is seen on the bank account. */
export async function receive(sale: Sale): Promise<void> {
  const { id, amount } = await paymentOf(sale);
  const path = `/v1/payments/${id}/receipts`;
  const receipt = { amount, reference: `Statement 214, order ${sale.order.number}` };
  await expecting(201, `POST ${path}`, sale.store.payments.post(path, receipt, { idempotencyKey: newId('key') }));
}
