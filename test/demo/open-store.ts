import { randomBytes } from 'node:crypto';
import { newId, type TestClient, testClient } from '@beaver/kit/testing';
import type { Endpoints } from '@beaver/temporal/dev';
import type { Resource } from '../order/buyer.ts';
import { categories, type Product } from './goods.ts';
import { expecting, type Store } from './store.ts';

const NAME = 'Timberline Outfitters';
const rates = [
  { region: 'CO', jurisdiction: 'Colorado', rate: '0.0881' },
  { region: 'WA', jurisdiction: 'Washington', rate: '0.1035' },
  { region: 'CA', jurisdiction: 'California', rate: '0.0875' },
  { region: 'NY', jurisdiction: 'New York', rate: '0.08' },
];

/** A new merchant registers and furnishes a store, through REST alone: each run has one of its own. */
export async function openStore({ services, sandboxGateway }: Endpoints): Promise<Store> {
  const email = `owner-${Date.now().toString(36)}@timberline.example`;
  const password = randomBytes(12).toString('base64url');
  const at = (service: string, token = '') => testClient(services[service] ?? '', token, '');
  const store = { name: NAME, currency: 'USD', timeZone: 'America/Denver', locale: 'en-US', country: 'US' };
  const account = { email, password, tenantName: NAME, store };
  const { accessToken, tenant } = await make(at('auth-user-service'), '/v1/auth/register', account);
  const entities = at('service-entity-service', accessToken);
  const catalog = at('product-catalog-service', accessToken);
  const payments = at('payment-service', accessToken);
  const orders = at('order-service', accessToken);

  const storeId = (await first(entities, '/v1/stores')).id;
  const gatewayKey = `sk_sandbox_${tenant.id}`;
  const [locations, shipping] = await Promise.all([
    openLocations(entities, storeId),
    offerShipping(entities, storeId),
    ...rates.map((rate) => make(entities, '/v1/tax-rates', { storeId, country: 'US', name: 'Sales tax', ...rate })),
    takePayments(payments, storeId, gatewayKey),
    setRules(entities, payments, storeId),
  ]);
  const variantIds = new Map((await fillShelves(catalog, [...locations.keys()])).flat());
  const owner = { name: NAME, email, password, tenantId: tenant.id, storeId };
  const gateway = { gatewayUrl: sandboxGateway, gatewayKey };
  return { ...owner, ...gateway, variantIds, locations, shipping, orders, catalog, payments };
}

/** The first comes with the tenant. */
async function openLocations(entities: TestClient, storeId: string): Promise<Map<string, string>> {
  const { id } = await first(entities, '/v1/locations');
  const named = { name: 'Golden warehouse' };
  const renaming = entities.patch(`/v1/locations/${id}`, named, { ifMatch: '*' });
  const warehouse = await expecting(200, 'name the warehouse', renaming);
  const shop = await make(entities, '/v1/locations', { name: 'Denver shop', storeIds: [storeId] });
  return new Map([warehouse, shop].map((each) => [each.id, each.name]));
}

async function offerShipping(entities: TestClient, storeId: string): Promise<Store['shipping']> {
  const usd = (amount: number) => [{ amount, currency: 'USD' }];
  const offer = (option: object) => make(entities, '/v1/shipping-options', { storeId, countries: ['US'], ...option });
  const [standard, express] = await Promise.all([
    offer({ name: 'Ground, 3 to 5 days', prices: usd(795), freeAbove: usd(15_000) }),
    offer({ name: 'Express, next day', prices: usd(2_400) }),
  ]);
  return { standard: standard.id, express: express.id };
}

async function takePayments(payments: TestClient, storeId: string, secretKey: string): Promise<void> {
  await make(payments, '/v1/gateways', {
    storeId,
    adapter: 'stripe',
    methodTypes: ['card'],
    credentials: { secretKey },
  });
  await make(payments, '/v1/gateways', { storeId, adapter: 'manual', methodTypes: ['bankTransfer', 'cash'] });
}

/** What a tent costs somebody else has to approve; a declined card is tried again within seconds, then for four weeks. */
async function setRules(entities: TestClient, payments: TestClient, storeId: string): Promise<void> {
  const steps = [
    { after: 'PT2S', action: 'retry' },
    { after: 'P3D', action: 'retryAndNotify' },
    { after: 'P25D', action: 'retry' },
  ];
  const plan = await make(payments, '/v1/dunning-plans', { name: 'Four weeks', steps });
  const settings = { refundApprovalLimit: { amount: 30_000, currency: 'USD' }, dunningPlan: plan.id };
  const asked = entities.patch(`/v1/stores/${storeId}/settings`, settings, { ifMatch: '*' });
  await expecting(200, 'set the rules', asked);
}

/** @returns pairs of SKU and variant id */
async function fillShelves(catalog: TestClient, locationIds: string[]): Promise<[string, string][][]> {
  const shelves = Object.entries(categories).map(async ([name, products]) => {
    const { id } = await make(catalog, '/v1/categories', { name });
    return await Promise.all(products.map((product) => stock(catalog, id, product, locationIds)));
  });
  return (await Promise.all(shelves)).flat();
}

async function stock(
  catalog: TestClient,
  categoryId: string,
  { title, description, variants }: Product,
  locationIds: string[],
): Promise<[string, string][]> {
  const product = await make(catalog, '/v1/products', {
    title,
    description,
    categoryIds: [categoryId],
    variants: variants.map(({ sku, options = {}, price }) => ({
      sku,
      options,
      price: { amount: price, currency: 'USD' },
    })),
  });
  await expecting(200, `publish ${title}`, catalog.post(`/v1/products/${product.id}/publish`));
  const made = (await expecting(200, `variants of ${title}`, catalog.get(`/v1/products/${product.id}/variants`))).data;
  const idOf = (sku: string): string => made.find((variant: Resource) => variant.sku === sku).id;
  for (const { sku, stock: quantities } of variants) {
    const received = locationIds.map((locationId, index) => ({ locationId, delta: quantities[index] ?? 0 }));
    for (const each of received.filter(({ delta }) => delta > 0))
      await make(catalog, '/v1/inventory-adjustments', { variantId: idOf(sku), reason: 'received', ...each });
  }
  return variants.map(({ sku }) => [sku, idOf(sku)]);
}

const make = (client: TestClient, path: string, body: object): Promise<Resource> =>
  expecting(201, `POST ${path}`, client.post(path, body, { idempotencyKey: newId('key') }));

const first = async (client: TestClient, path: string): Promise<Resource> =>
  (await expecting(200, `GET ${path}`, client.get(path))).data[0];
