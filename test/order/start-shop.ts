import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type RunningProcess, startProcess, startService, type TestService } from '@beaver/kit/testing';
import type { Store } from './buyer.ts';

/** The main job's services, worker and gateway as real processes, on databases of their own. */
export interface Shop {
  services: TestService;
  worker: RunningProcess;
  gatewayUrl: string;
  restartWorker(): Promise<void>;
  /** A tenant with a store, a variant with stock, and gateways for each method type. */
  openStore(options?: { stock?: number; settings?: object; price?: number }): Promise<Store>;
  stop(): Promise<void>;
}

/**
 * @param env where Temporal is (address, namespace)
 * @param besides services that the main job does without
 */
export async function startShop(env: Record<string, string>, besides: string[] = []): Promise<Shop> {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'beaver-shop-'));
  starting.defer(() => rm(folder, { recursive: true, force: true }));
  const gateway = await startProcess('test/sandbox-gateway/src/main.ts', {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_FILE: join(folder, 'gateway.sqlite'),
    LOG_LEVEL: 'warn',
    WEBHOOK_RETRY_MS: '200',
  });
  starting.defer(async () => void (await gateway.end()));
  const services = await startService({
    folder: 'services/order-service',
    peers: ['service-entity-service', 'product-catalog-service', 'payment-service', ...besides],
    env: { ...env, SANDBOX_GATEWAY_URL: gateway.url, SEALING_KEY: Buffer.alloc(32, 7).toString('base64') },
  });
  starting.defer(() => services.stop());
  const startWorker = () =>
    startProcess('temporal/src/worker.ts', {
      ...process.env,
      ...env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      HEALTH_PORT: '0',
      ISSUER_URL: services.issuer.url,
      CLIENT_ID: 'worker',
      CLIENT_SECRET: 'for-tests-only',
      ORDER_URL: services.url,
      CATALOG_URL: services.peer('product-catalog-service').url,
      PAYMENT_URL: services.peer('payment-service').url,
    });
  let worker = await startWorker();
  starting.defer(async () => void (await worker.end()));
  const running = starting.move();
  return {
    services,
    get worker() {
      return worker;
    },
    gatewayUrl: gateway.url,
    restartWorker: async () => {
      worker = await startWorker();
    },
    openStore: (options) => openStore(services, options),
    stop: () => running.disposeAsync(),
  };
}

async function openStore(
  services: TestService,
  { stock = 100, settings, price = 4200 }: { stock?: number; settings?: object; price?: number } = {},
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
  const gatewayKey = `sk_sandbox_${tenantId}`;
  const card = { storeId, adapter: 'stripe', methodTypes: ['card'], credentials: { secretKey: gatewayKey } };
  const manual = { storeId, adapter: 'manual', methodTypes: ['bankTransfer', 'cash'] };
  for (const each of [card, manual]) {
    const { status, body } = await payments.post('/v1/gateways', each);
    if (status !== 201) throw new Error(`no gateway: ${JSON.stringify(body)}`);
  }
  return {
    tenantId,
    storeId,
    locationId,
    variantId: made2.id,
    gatewayKey,
    entities,
    catalog,
    payments,
    orders: services.tenant({ id: tenantId }),
  };
}
