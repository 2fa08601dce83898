import type { Demo } from './endpoints.ts';
import { readKeptFile, writeKeptFile } from './kept-file.ts';
import { type ShopClient, type ShopService, signIn, signUp } from './shop-client.ts';

/** Where the services are, and whose shop it will be. */
export interface DemoRequest {
  readonly urls: Readonly<Record<ShopService, string>>;
  /** Remembers the shop between starts. */
  readonly file: string;
  readonly password: string;
  readonly signal: AbortSignal;
}

const email = 'demo@beaver.example';
const products = [
  { title: 'Alpine tent', sku: 'TENT-2P', amount: 24_900, stock: 40 },
  { title: 'Enamel mug', sku: 'MUG-300', amount: 1_400, stock: 500 },
  { title: 'Wool blanket', sku: 'BLANKET-WOOL', amount: 8_900, stock: 120 },
  { title: 'Folding saw', sku: 'SAW-FOLD', amount: 3_200, stock: 5 },
];

/** What the sandbox gateway's cards do, by the names its documentation lists. */
const paymentTokens: Demo['paymentTokens'] = {
  ok: 'pm_card_visa',
  declined: 'pm_card_chargeDeclined',
  requires3ds: 'pm_card_authenticationRequired',
  timeoutAfterCommit: 'pm_sandbox_timeoutAfterCommit',
};

/**
 * A shop to try things on, made through REST as a merchant would. One that an earlier start made is used again when its
 * owner can still sign in; an interrupted attempt goes on where it stopped, because every step has its idempotency key.
 */
export async function seedDemoShop({ urls, file, password, signal }: DemoRequest): Promise<Demo> {
  const account = { email, password };
  const kept = readKeptFile(file) as Demo | undefined;
  const known = await signIn(urls, account, signal);
  if (kept && known) return { ...kept, ...account, paymentTokens };
  const shop = known ?? (await signUp(urls, { ...account, tenantName: 'Lodge Supply' }, signal));
  const demo: Demo = { ...account, ...(await furnish(shop)), paymentTokens };
  writeKeptFile(file, demo);
  return demo;
}

async function furnish(shop: ShopClient): Promise<Pick<Demo, 'tenantId' | 'storeId' | 'locationId' | 'variantIds'>> {
  const [tenantId, storeId, locationId] = await Promise.all([
    shop.tenantId(),
    shop.onlyId('service-entity-service', '/v1/stores'),
    shop.onlyId('service-entity-service', '/v1/locations'),
  ]);
  const [variantIds] = await Promise.all([
    Promise.all(products.map((product) => stock(shop, product, locationId))),
    shop.make('service-entity-service', '/v1/tax-rates', 'tax', {
      storeId,
      country: 'US',
      region: 'NY',
      jurisdiction: 'New York',
      name: 'Sales tax',
      rate: '0.08',
    }),
    shop.make('service-entity-service', '/v1/shipping-options', 'shipping', {
      storeId,
      name: 'Standard',
      prices: [{ amount: 500, currency: 'USD' }],
      freeAbove: [{ amount: 10_000, currency: 'USD' }],
      countries: ['US'],
    }),
    shop.make('payment-service', '/v1/gateways', 'cards', {
      storeId,
      adapter: 'stripe',
      methodTypes: ['card'],
      credentials: { secretKey: 'sk_sandbox_lodge_supply' },
    }),
    shop.make('payment-service', '/v1/gateways', 'transfers', {
      storeId,
      adapter: 'manual',
      methodTypes: ['bankTransfer', 'cash'],
    }),
  ]);
  return { tenantId, storeId, locationId, variantIds };
}

async function stock(shop: ShopClient, product: (typeof products)[number], locationId: string): Promise<string> {
  const { title, sku, amount, stock: delta } = product;
  const made = await shop.make('product-catalog-service', '/v1/products', `product/${sku}`, { title });
  const variant = await shop.make('product-catalog-service', `/v1/products/${made.id}/variants`, `variant/${sku}`, {
    sku,
    price: { amount, currency: 'USD' },
  });
  await shop.make('product-catalog-service', `/v1/products/${made.id}/publish`, `publish/${sku}`);
  await shop.make('product-catalog-service', '/v1/inventory-adjustments', `stock/${sku}`, {
    variantId: variant.id,
    locationId,
    delta,
    reason: 'received',
  });
  return variant.id;
}
