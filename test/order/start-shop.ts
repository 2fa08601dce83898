import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  newId,
  type RunningProcess,
  startProcess,
  startService,
  type TestClient,
  type TestService,
} from '@beaver/kit/testing';

/** Milliseconds for which a process under test may take to say something. */
const PATIENCE_MS = 20_000;

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

/** One tenant's store, and its owner in front of each service. */
export interface Store {
  tenantId: string;
  storeId: string;
  locationId: string;
  variantId: string;
  gatewayKey: string;
  orders: TestClient;
  catalog: TestClient;
  payments: TestClient;
  entities: TestClient;
}

/** @param env where Temporal is (address, namespace) */
export async function startShop(env: Record<string, string>): Promise<Shop> {
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
    peers: ['service-entity-service', 'product-catalog-service', 'payment-service'],
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

/** What a buyer sends. */
const cart = (store: Store, paymentMethod: { type: string; token?: string }, quantity = 1) => ({
  storeId: store.storeId,
  customer: { email: 'ada@lodge.example', name: 'Ada' },
  lines: [{ variantId: store.variantId, quantity }],
  shippingAddress: { line1: '1 Beaver Dam Road', city: 'Portland', region: 'OR', postalCode: '97201', country: 'US' },
  paymentMethod,
});

export const card = (token: string) => ({ type: 'card', token });

/** Any resource, as JSON. */
type Resource = ReturnType<typeof JSON.parse>;

/** Places an order. @throws when it is refused */
export async function place(
  store: Store,
  paymentMethod: { type: string; token?: string },
  quantity = 1,
): Promise<Resource> {
  const { status, body } = await store.orders.post('/v1/orders', cart(store, paymentMethod, quantity), {
    idempotencyKey: newId('key'),
  });
  if (status !== 201) throw new Error(`not placed: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Looks at an order until it is as wanted. @throws with what it was when it never is */
export async function until(
  store: Store,
  id: string,
  wanted: (order: Resource) => boolean,
  patience = PATIENCE_MS,
): Promise<Resource> {
  const end = Date.now() + patience;
  for (;;) {
    const { body } = await store.orders.get(`/v1/orders/${id}`);
    if (wanted(body)) return body;
    if (Date.now() > end) {
      const { status, waitingFor, nextAction, paymentStatus, payments, attention } = body;
      throw new Error(
        `never as wanted: ${JSON.stringify({ status, waitingFor, nextAction, paymentStatus, payments, attention })}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Packs and ships quantities of the order's only line. */
export async function ship(store: Store, order: Resource, quantity: number): Promise<Resource> {
  const lines = [{ orderLineId: order.lines[0].id, quantity }];
  const { body: packed } = await store.orders.post(`/v1/orders/${order.id}/fulfillments`, { lines });
  const { status, body } = await store.orders.post(
    `/v1/fulfillments/${packed.id}/ship`,
    {},
    { idempotencyKey: newId('key') },
  );
  if (status !== 200) throw new Error(`not shipped: ${status} ${JSON.stringify(body)} ${JSON.stringify(packed)}`);
  return body;
}

export const deliver = (store: Store, fulfillment: Resource) =>
  store.orders.post(`/v1/fulfillments/${fulfillment.id}/deliver`, {});

/** What the gateway's ledger says happened to a payment: kinds and amounts. */
export async function ledgerOf(shop: Shop, store: Store): Promise<{ kind: string; amount: number }[]> {
  const response = await fetch(new URL('/v1/ledger?limit=100', shop.gatewayUrl), {
    headers: { authorization: `Bearer ${store.gatewayKey}` },
  });
  const { data } = (await response.json()) as { data: { kind: string; amount: number }[] };
  return data.map(({ kind, amount }) => ({ kind, amount }));
}

/** The level of the store's only variant. */
export async function levelOf(store: Store): Promise<Resource> {
  const { body } = await store.catalog.get(`/v1/inventory-levels?variantId=${store.variantId}`);
  return body.data[0];
}
