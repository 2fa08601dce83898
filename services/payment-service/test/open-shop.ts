import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId, startService, type TestAnswer, type TestClient, type TestService } from '@beaver/kit/testing';
import { type KeptMethod, type OrderServiceDouble, startOrderServiceDouble } from './order-service-double.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

/** The service with everything around it: stores for real, the sandbox for real, order-service's one read. */
export interface World {
  service: TestService;
  sandbox: Sandbox;
  orders: OrderServiceDouble;
  stop(): Promise<void>;
}

/** A tenant with a store whose cards go to its own sandbox account, and whose transfers and cash are taken by hand. */
export interface Shop {
  owner: TestClient;
  worker: TestClient;
  storeId: string;
  secretKey: string;
  cardGatewayId: string;
  manualGatewayId: string;
  /** A new order with one payment method. */
  order(token?: string, type?: string): string;
  /** Creates and authorizes a payment of 100.00 for a new order, as the order's process does. */
  pay(token: string, options?: { amount?: number; type?: string; key?: string; orderId?: string }): Promise<TestAnswer>;
  act(paymentId: string, verb: string, body: object, key?: string): Promise<TestAnswer>;
  get(paymentId: string): Promise<ReturnType<typeof JSON.parse>>;
}

export async function startWorld(env: Record<string, string> = {}): Promise<World> {
  const [sandbox, orders] = await Promise.all([startSandbox(), startOrderServiceDouble()]);
  const service = await startService({
    folder: 'services/payment-service',
    peers: ['service-entity-service'],
    env: {
      ORDER_URL: orders.url,
      CATALOG_URL: orders.url,
      SANDBOX_GATEWAY_URL: sandbox.url,
      SEALING_KEY: randomBytes(32).toString('base64'),
      GATEWAY_TIMEOUT_MS: '2000',
      ...env,
    },
  });
  return {
    service,
    sandbox,
    orders,
    stop: async () => {
      await service.stop();
      await Promise.all([sandbox.stop(), orders.stop()]);
    },
  };
}

/** @returns the tenant's first store */
export async function openStore({ service }: World, tenantId: string): Promise<string> {
  const made = await service
    .peer('service-entity-service')
    .machine('auth-user-service', ['tenants:create'])
    .post('/v1/tenants', {
      id: tenantId,
      name: 'Lodge Supply',
      store: { name: 'Lodge Supply', currency: 'USD', timeZone: 'America/New_York', country: 'US' },
    });
  if (!made.body?.store) throw new Error(`no tenant: ${made.status} ${JSON.stringify(made.body)}`);
  return made.body.store.id;
}

export const newSecretKey = (): string => `sk_sandbox_${randomBytes(8).toString('hex')}`;

export async function openShop(world: World): Promise<Shop> {
  const { service, orders } = world;
  const owner = service.tenant();
  const worker = service.machine('worker', ['payments:execute', 'payments:write', 'payments:read'], owner.tenantId);
  const storeId = await openStore(world, owner.tenantId);
  const secretKey = newSecretKey();
  const card = { storeId, adapter: 'stripe', methodTypes: ['card'], credentials: { secretKey } };
  const manual = { storeId, adapter: 'manual', methodTypes: ['bankTransfer', 'cash'] };
  const [cards, byHand] = [await owner.post('/v1/gateways', card), await owner.post('/v1/gateways', manual)];
  if (cards.status !== 201 || byHand.status !== 201) throw new Error(JSON.stringify([cards.body, byHand.body]));
  const [cardGatewayId, manualGatewayId] = [cards.body.id, byHand.body.id];

  const order = (token?: string, type = 'card'): string => {
    const orderId = newId('ord');
    const method: KeptMethod = token === undefined ? { type } : { type, token };
    orders.keep(orderId, method);
    return orderId;
  };
  return {
    owner,
    worker,
    storeId,
    secretKey,
    cardGatewayId,
    manualGatewayId,
    order,
    pay: (token, { amount = 10_000, type = 'card', orderId = order(token, type), key = `${orderId}/pay/1` } = {}) =>
      worker.post('/v1/payments', paymentBody({ orderId, storeId, amount, type, method: 1 }), { idempotencyKey: key }),
    act: (paymentId, verb, body, key = `${paymentId}/${verb}/${newId('k')}`) =>
      worker.post(`/v1/payments/${paymentId}/${verb}`, body, { idempotencyKey: key }),
    get: async (paymentId) => (await owner.get(`/v1/payments/${paymentId}`)).body,
  };
}

export const paymentBody = (wish: {
  orderId: string;
  storeId: string;
  amount?: number;
  type?: string;
  method?: number;
}) => ({
  orderId: wish.orderId,
  storeId: wish.storeId,
  amount: usd(wish.amount ?? 10_000),
  methodType: wish.type ?? 'card',
  captureMethod: 'automatic',
  ...(wish.method === undefined ? {} : { authorize: { method: wish.method } }),
});

export const usd = (amount: number) => ({ amount, currency: 'USD' });

/** Looks until it is so. @throws with what was last seen */
export async function eventually<T>(
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
  patienceMs = 15_000,
): Promise<T> {
  for (const began = Date.now(); ; await sleep(50)) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() - began > patienceMs) throw new Error(`still ${JSON.stringify(seen)}`);
  }
}
