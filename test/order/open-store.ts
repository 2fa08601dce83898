import { newId, type TestService } from '@beaver/kit/testing';
import type { Store } from './buyer.ts';

export interface StoreOptions {
  stock?: number;
  settings?: object;
  price?: number;
  /** Whether it has a gateway for cards. */
  takesCards?: boolean;
}

/** A tenant with a store, a variant with stock, and gateways for each method type. */
export async function openStore(
  services: TestService,
  { stock = 100, settings, price = 4200, takesCards = true }: StoreOptions = {},
): Promise<Store> {
  const tenantId = newId('ten');
  const signUp = services.peer('service-entity-service').machine('auth-user-service', ['tenants:create']);
  const entities = services.peer('service-entity-service').tenant({ id: tenantId });
  const catalog = services.peer('product-catalog-service').tenant({ id: tenantId });
  const payments = services.peer('payment-service').tenant({ id: tenantId });
  const store = { name: 'Lodge Supply', currency: 'USD', timeZone: 'America/Los_Angeles' };
  const { body: made } = await signUp.post('/v1/tenants', { id: tenantId, name: 'Lodge', store });
  const [storeId, locationId] = [made.store.id, made.location.id];
  if (settings) {
    const { status, body } = await entities.patch(`/v1/stores/${storeId}/settings`, settings, { ifMatch: '*' });
    if (status !== 200) throw new Error(`no settings: ${JSON.stringify(body)}`);
  }
  const { body: product } = await catalog.post('/v1/products', { title: 'Alpine tent' });
  const variant = { sku: 'TENT', price: { amount: price, currency: 'USD' } };
  const { body: made2 } = await catalog.post(`/v1/products/${product.id}/variants`, variant);
  await catalog.post(`/v1/products/${product.id}/publish`);
  const received = { variantId: made2.id, locationId, delta: stock, reason: 'received' };
  await catalog.post('/v1/inventory-adjustments', received, { idempotencyKey: 'stock' });
  const opened = {
    tenantId,
    storeId,
    locationId,
    variantId: made2.id,
    gatewayKey: `sk_sandbox_${tenantId}`,
    entities,
    catalog,
    payments,
    orders: services.tenant({ id: tenantId }),
  };
  if (takesCards) await takeCards(opened);
  await addGateway(opened, { adapter: 'manual', methodTypes: ['bankTransfer', 'cash'] });
  return opened;
}

/** Gives the store a gateway for cards. */
export const takeCards = (store: Store): Promise<void> =>
  addGateway(store, { adapter: 'stripe', methodTypes: ['card'], credentials: { secretKey: store.gatewayKey } });

async function addGateway({ storeId, payments }: Store, gateway: object): Promise<void> {
  const { status, body } = await payments.post('/v1/gateways', { storeId, ...gateway });
  if (status !== 201) throw new Error(`no gateway: ${JSON.stringify(body)}`);
}
