import { newId } from '@beaver/kit';
import { startService, type TestAnswer, type TestClient, type TestService } from '@beaver/kit/testing';

/** A tenant with a store and goods, and somebody of it in front of order-service. */
export interface Shop extends TestClient {
  storeId: string;
  locationId: string;
  /** A tent at 42.00 USD; a thousand of them are there unless said otherwise. */
  variantId: string;
  /** The same tenant at the other services. */
  entity: TestClient;
  catalog: TestClient;
  /** The workflow's hands, without a workflow. */
  worker: TestClient;
}

const folder = 'services/order-service';
export const PEERS = ['service-entity-service', 'product-catalog-service'];
/** Where nobody answers. */
export const NOWHERE = '127.0.0.1:1';

/** Temporal is away: an order is accepted all the same, and these tests are the workflow. */
export const startOrders = (env: Record<string, string> = {}): Promise<TestService> =>
  startService({ folder, peers: PEERS, env: { TEMPORAL_ADDRESS: NOWHERE, ...env } });

/** What a buyer is known by, which no event may hold. */
export const BUYER = {
  customer: { email: 'Canary.Buyer@lodge.example', name: 'Canary Nightingale' },
  shippingAddress: {
    name: 'Canary Nightingale',
    line1: '1 Canary Lane',
    city: 'Canaryville',
    region: 'OR',
    postalCode: '97201',
    country: 'US',
    phone: '+1 503 555 0100',
  },
};

/** A new tenant, made as auth-user-service makes one, with one variant in stock. */
export async function openShop(service: TestService, { onHand = 1000 } = {}): Promise<Shop> {
  const id = newId('ten');
  const entity = service.peer('service-entity-service');
  const store = { name: 'Lodge Supply', currency: 'USD', timeZone: 'America/New_York', country: 'US' };
  const registrar = entity.machine('auth-user-service', ['tenants:create']);
  const { body } = must(await registrar.post('/v1/tenants', { id, name: 'Lodge Supply', store }), 201);
  const shop = {
    ...service.tenant({ id }),
    storeId: body.store.id,
    locationId: body.location.id,
    variantId: '',
    entity: entity.tenant({ id }),
    catalog: service.peer('product-catalog-service').tenant({ id }),
    worker: service.machine('worker', ['orders:progress', 'payments:execute'], id),
  };
  return { ...shop, variantId: await addVariant(shop, { onHand }) };
}

/** An active product with one variant. @returns the variant's id */
export async function addVariant(shop: Shop, { onHand = 1000, amount = 4200, ...fields }: GoodsFields = {}) {
  const variant = { sku: newId('sku'), price: { amount, currency: 'USD' }, ...fields };
  const { body } = must(await shop.catalog.post('/v1/products', { title: 'Alpine Tent', variants: [variant] }), 201);
  must(await shop.catalog.post(`/v1/products/${body.id}/publish`), 200);
  const variantId = body.variants[0].id as string;
  if (onHand > 0) await stock(shop, variantId, onHand);
  return variantId;
}

interface GoodsFields {
  onHand?: number;
  /** Cents a piece. */
  amount?: number;
  trackInventory?: boolean;
}

/** Sets what lies on the shelf. */
export async function stock(shop: Shop, variantId: string, set: number): Promise<void> {
  const body = { variantId, locationId: shop.locationId, set, reason: 'counted' };
  must(await shop.catalog.post('/v1/inventory-adjustments', body, keyed()), 201);
}

/** A key that nothing else has. */
export const keyed = () => ({ idempotencyKey: newId('key') });

/** What a buyer sends. */
export const newOrder = (shop: Shop, fields: object = {}) => ({
  storeId: shop.storeId,
  lines: [{ variantId: shop.variantId, quantity: 2 }],
  paymentMethod: { type: 'card', token: 'pm_card_visa' },
  ...BUYER,
  ...fields,
});

/** An order that must be had, `pending`. */
export async function place(shop: Shop, fields: object = {}) {
  return must(await shop.post('/v1/orders', newOrder(shop, fields), keyed()), 201).body;
}

/** A payment as payment-service would tell it; authorized unless said otherwise. */
export const payment = (amount: number, fields: object = {}) => ({
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

/** A step of the workflow, as the worker tells it. */
export const progress = (shop: Shop, orderId: string, step: string, facts: object = {}): Promise<TestAnswer> =>
  shop.worker.post(`/v1/orders/${orderId}/progress`, { step, ...facts }, keyed());

/** An order whose payment and stock are sure. */
export async function confirm(shop: Shop, fields: object = {}) {
  const { id, total } = await place(shop, fields);
  must(await progress(shop, id, 'stockCommitted', { payment: payment(total.amount) }), 200);
  return (await shop.get(`/v1/orders/${id}`)).body;
}

/** A fulfillment of so many of an order's first line. */
export async function pack(shop: Shop, order: { id: string; lines: { id: string }[] }, quantity = 1) {
  const lines = [{ orderLineId: order.lines[0]?.id, quantity }];
  return must(await shop.post(`/v1/orders/${order.id}/fulfillments`, { lines }, keyed()), 201).body;
}

/** ship, deliver, fail, cancel */
export const move = (shop: TestClient, fulfillmentId: string, verb: string, body?: object): Promise<TestAnswer> =>
  shop.post(`/v1/fulfillments/${fulfillmentId}/${verb}`, body, keyed());

/** hold, release, cancel, archive, payment-method */
export const act = (shop: TestClient, orderId: string, verb: string, body?: object): Promise<TestAnswer> =>
  shop.post(`/v1/orders/${orderId}/${verb}`, body, keyed());

/** All that an order's timeline says. */
export const timelineOf = async (shop: TestClient, orderId: string) =>
  (await shop.get(`/v1/orders/${orderId}/timeline?limit=200`)).body.data;

/** @throws when the answer is another, saying what it was */
export function must(answer: TestAnswer, status: number): TestAnswer {
  if (answer.status === status) return answer;
  throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
}

/** What is the same in two lists of things that were made in any order. */
export const idsOf = (things: { id: string }[]) => things.map(({ id }) => id).sort();
