import { type TestClient, testClient } from '@beaver/kit/testing';
import type { BenchSystem } from './system.ts';

/** Orders of one variant only would queue for its stock, which no shop's do. */
const VARIANTS = 20;
const STOCK = 1_000_000;
/** Tokens live for ten minutes. */
const RENEW_MS = 300_000;

/** The demo shop with goods enough for a measurement, as its owner. */
export interface BenchShop {
  tenantId: string;
  storeId: string;
  locationId: string;
  /** What is sold. */
  variantIds: string[];
  token(): Promise<string>;
  /** In front of a service. */
  client(service: string): Promise<TestClient>;
}

/** Furnishes the shop through REST, as a merchant would. */
export async function openShop({ endpoints }: BenchSystem): Promise<BenchShop> {
  const { tenantId, storeId, locationId, email, password } = endpoints.demo;
  const urlOf = (service: string) => endpoints.services[service] ?? '';
  let held = { token: '', until: 0 };

  async function token(): Promise<string> {
    if (Date.now() < held.until) return held.token;
    const { body } = await testClient(urlOf('auth-user-service'), '', '').post('/v1/auth/login', { email, password });
    held = { token: body.accessToken, until: Date.now() + RENEW_MS };
    return held.token;
  }

  const client = async (service: string) => testClient(urlOf(service), await token(), tenantId);
  const catalog = await client('product-catalog-service');
  const variantIds = await Promise.all(
    Array.from({ length: VARIANTS }, (_, number) => stockVariant(catalog, locationId, number)),
  );
  return { tenantId, storeId, locationId, variantIds, token, client };
}

async function stockVariant(catalog: TestClient, locationId: string, number: number): Promise<string> {
  const make = async (path: string, body: object) => {
    const answer = await catalog.post(path, body, { idempotencyKey: `bench${path}/${number}` });
    if (answer.status >= 300) throw new Error(`${path} answers ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const product = await make('/v1/products', { title: `Trail mix ${number}`, description: 'Nuts and dried fruit.' });
  const price = { amount: 1_250, currency: 'USD' };
  const variant = await make(`/v1/products/${product.id}/variants`, { sku: `TRAIL-${number}`, price });
  await make(`/v1/products/${product.id}/publish`, {});
  await make('/v1/inventory-adjustments', { variantId: variant.id, locationId, delta: STOCK, reason: 'received' });
  return variant.id;
}
