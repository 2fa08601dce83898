import { newId, type TestAnswer, type TestClient, type TestService } from '@beaver/kit/testing';
import type { MailHouse } from './mail-house.ts';

/** A tenant with a store and goods, and somebody of it in front of this service. */
export interface MailShop extends TestClient {
  storeId: string;
  locationId: string;
  variantId: string;
  orders: TestClient;
  entities: TestClient;
  catalog: TestClient;
  /** The order's process, without one. */
  worker: TestClient;
}

interface Wanted {
  name?: string;
  title?: string;
  settings?: object;
}

export async function openMailShop({ service }: MailHouse, wanted: Wanted = {}): Promise<MailShop> {
  const { name = 'Lodge Supply', title = 'Alpine tent', settings } = wanted;
  const id = newId('ten');
  const [entities, catalog, orders] = ['service-entity-service', 'product-catalog-service', 'order-service'].map(
    (peer) => service.peer(peer),
  ) as [TestService, TestService, TestService];
  const registrar = entities.machine('auth-user-service', ['tenants:create']);
  const store = { name, currency: 'USD', timeZone: 'America/New_York', country: 'US' };
  const { body } = must(await registrar.post('/v1/tenants', { id, name: 'Lodge', store }), 201);
  const shop: MailShop = {
    ...service.tenant({ id }),
    storeId: body.store.id,
    locationId: body.location.id,
    variantId: '',
    entities: entities.tenant({ id }),
    catalog: catalog.tenant({ id }),
    orders: orders.tenant({ id }),
    worker: orders.machine('worker', ['orders:progress'], id),
  };
  if (settings) await changeSettings(shop, settings);
  return { ...shop, variantId: await addVariant(shop, title) };
}

export async function changeSettings({ entities, storeId }: MailShop, settings: object): Promise<void> {
  must(await entities.patch(`/v1/stores/${storeId}/settings`, settings, { ifMatch: '*' }), 200);
}

async function addVariant({ catalog, locationId }: MailShop, title: string): Promise<string> {
  const variant = { sku: 'TENT', price: { amount: 4200, currency: 'USD' } };
  const { body } = must(await catalog.post('/v1/products', { title, variants: [variant] }), 201);
  must(await catalog.post(`/v1/products/${body.id}/publish`), 200);
  const variantId = body.variants[0].id;
  const stock = { variantId, locationId, set: 100_000, reason: 'counted' };
  must(await catalog.post('/v1/inventory-adjustments', stock, keyed()), 201);
  return variantId;
}

export const keyed = () => ({ idempotencyKey: newId('key') });
/** An address that nobody else has, in which a test finds its mails. */
export const newAddress = (start = 'ada') => `${start}-${newId('at').slice(3)}@lodge.example`;

/** @throws when the answer is another, saying what it was */
export function must(answer: TestAnswer, status: number): TestAnswer {
  if (answer.status === status) return answer;
  throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
}
