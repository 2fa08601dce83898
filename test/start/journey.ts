import { testClient } from '@beaver/kit/testing';
import type { Endpoints } from '@beaver/temporal/dev';

/** What became of a merchant's first order. */
export interface Journey {
  tenantId: string;
  orderId: string;
  orders: ReturnType<typeof testClient>;
  order: { status: string; paymentStatus: string; number: number };
  timeline: string[];
}

/** From registration to a delivered order, through REST alone, as a new merchant would go. */
export async function journey({ services }: Endpoints, merchant: string): Promise<Journey> {
  const at = (service: string, token = '') => testClient(services[service] ?? '', token, '');
  const account = { email: `${merchant}@example.com`, password: `${merchant} builds a dam` };
  const registered = await at('auth-user-service').post('/v1/auth/register', { ...account, tenantName: merchant });
  const signedIn = await at('auth-user-service').post('/v1/auth/login', account);
  const { accessToken } = signedIn.body;
  const entities = at('service-entity-service', accessToken);
  const catalog = at('product-catalog-service', accessToken);
  const payments = at('payment-service', accessToken);
  const orders = at('order-service', accessToken);

  const storeId = (await entities.get('/v1/stores')).body.data[0].id;
  const locationId = (await entities.get('/v1/locations')).body.data[0].id;
  const product = (await catalog.post('/v1/products', { title: `${merchant}'s mug` })).body;
  const price = { amount: 1250, currency: 'USD' };
  const variant = (await catalog.post(`/v1/products/${product.id}/variants`, { sku: 'MUG', price })).body;
  await catalog.post(`/v1/products/${product.id}/publish`);
  const received = { variantId: variant.id, locationId, delta: 10, reason: 'received' };
  await catalog.post('/v1/inventory-adjustments', received, { idempotencyKey: 'first' });
  const credentials = { secretKey: `sk_sandbox_${merchant}` };
  await payments.post('/v1/gateways', { storeId, adapter: 'stripe', methodTypes: ['card'], credentials });

  const cart = {
    storeId,
    customer: { email: 'ada@lodge.example' },
    lines: [{ variantId: variant.id, quantity: 2 }],
    shippingAddress: { line1: '1 Beaver Dam Road', city: 'Portland', country: 'US' },
    paymentMethod: { type: 'card', token: 'pm_card_visa' },
  };
  const options = { idempotencyKey: 'first-order', headers: { prefer: 'wait=20' } };
  const placed = (await orders.post('/v1/orders', cart, options)).body;
  const pack = { lines: [{ orderLineId: placed.lines[0].id, quantity: 2 }] };
  const packed = (await orders.post(`/v1/orders/${placed.id}/fulfillments`, pack)).body;
  await orders.post(`/v1/fulfillments/${packed.id}/ship`, {}, { idempotencyKey: 'ship' });
  await orders.post(`/v1/fulfillments/${packed.id}/deliver`, {});
  const order = await completed(orders, placed.id);
  const timeline = (await orders.get(`/v1/orders/${placed.id}/timeline`)).body.data.map(
    ({ type }: { type: string }) => type,
  );
  return { tenantId: registered.body.tenant.id, orderId: placed.id, orders, order, timeline };
}

async function completed(orders: Journey['orders'], id: string): Promise<Journey['order']> {
  for (let left = 400; ; left -= 1) {
    const { body } = await orders.get(`/v1/orders/${id}`);
    if (body.status === 'completed' || left === 0) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
