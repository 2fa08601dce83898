import { newId, startService, type TestClient, type TestService } from '@beaver/kit/testing';
import { openNamespace } from '@beaver/temporal/testing';
import { must } from './mail-shop.ts';
import { type MailSink, startMailSink } from './start-mail-sink.ts';

/** Whoever watches stock: this service beside the catalog and the people. */
export interface WatchHouse {
  service: TestService;
  sink: MailSink;
  stop(): Promise<void>;
}

/** A tenant with people of three roles, and goods that are judged. */
export interface WatchedShop extends TestClient {
  storeId: string;
  locationId: string;
  /** Addresses, and ids, by role. */
  people: Record<'owner' | 'manager' | 'support', { email: string; id: string }>;
  entities: TestClient;
  catalog: TestClient;
  /** The alerts' process, without one. */
  worker: TestClient;
}

const NOBODY = 'http://127.0.0.1:1';
const password = 'felled-by-moonlight';

/** There is no worker: these tests are the alerts' process. */
export async function startWatching(): Promise<WatchHouse> {
  const sink = await startMailSink();
  const temporal = await openNamespace();
  const service = await startService({
    folder: 'services/workflow-service',
    peers: ['auth-user-service', 'service-entity-service', 'product-catalog-service'],
    env: {
      ...temporal.env,
      SMTP_URL: sink.smtpUrl,
      MAIL_FROM: 'shop@beaver.example',
      SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
      MACHINE_CLIENTS: JSON.stringify({ worker: 'for-tests-only' }),
      ORDER_URL: NOBODY,
      PAYMENT_URL: NOBODY,
      LOG_LEVEL: 'error',
    },
  });
  return {
    service,
    sink,
    stop: async () => {
      await service.stop();
      await sink.process.end();
      await temporal.stop();
    },
  };
}

export async function openWatchedShop({ service }: WatchHouse): Promise<WatchedShop> {
  const auth = service.peer('auth-user-service');
  const register = async (name: string) => {
    const email = `${name}-${newId('at').slice(3)}@lodge.example`;
    const sent = { email, password, tenantName: 'Lodge' };
    return { email, ...must(await auth.anonymous().post('/v1/auth/register', sent), 201).body };
  };
  const owner = await register('owner');
  const { id } = owner.tenant;
  const roles = must(await auth.tenant({ id, scopes: ['users:read', 'me:read'] }).get('/v1/roles'), 200).body.data;
  const scopes = roles.find(({ name }: { name: string }) => name === 'owner').rights;
  const host = auth.tenant({ id, userId: owner.user.id, scopes });
  const join = async (role: string) => {
    const { email, user } = await register(role);
    must(await host.post('/v1/users', { email, roles: [role] }), 201);
    must(await auth.anonymous().post('/v1/auth/login', { email, password, tenantId: id }), 200);
    return { email, id: user.id };
  };
  const entities = service.peer('service-entity-service').tenant({ id });
  const [store] = must(await entities.get('/v1/stores'), 200).body.data;
  const shop: WatchedShop = {
    ...service.tenant({ id }),
    storeId: store.id,
    locationId: store.locationIds[0],
    people: {
      owner: { email: owner.email, id: owner.user.id },
      manager: await join('manager'),
      support: await join('support'),
    },
    entities,
    catalog: service.peer('product-catalog-service').tenant({ id }),
    worker: service.machine('worker', ['alerts:progress'], id),
  };
  const known = await addGoods(shop, 'Known');
  const level = async () => (await shop.catalog.get(`/v1/inventory-levels?variantId=${known}`)).body.data[0];
  await until(level, ({ lowStockThreshold }) => lowStockThreshold !== null);
  return shop;
}

async function addGoods(shop: WatchedShop, title: string): Promise<string> {
  const variants = [{ sku: newId('sku') }];
  const { body } = must(await shop.catalog.post('/v1/products', { title, variants }), 201);
  await count(shop, body.variants[0].id, 12);
  return body.variants[0].id;
}

export async function count(shop: WatchedShop, variantId: string, set: number): Promise<void> {
  const body = { variantId, locationId: shop.locationId, set, reason: 'counted' };
  must(await shop.catalog.post('/v1/inventory-adjustments', body, { idempotencyKey: newId('key') }), 201);
}

/** Goods of which three are left, and the alert of that. */
export async function low(shop: WatchedShop, title: string): Promise<{ variantId: string; alertId: string }> {
  const variantId = await addGoods(shop, title);
  await count(shop, variantId, 3);
  const found = async () => (await shop.get(`/v1/alerts?variantId=${variantId}`)).body.data;
  const [alert] = await until(found, ({ length }) => length > 0);
  return { variantId, alertId: alert.id };
}

/** A step of an alert's process. */
export async function progress(shop: WatchedShop, alertId: string, step: 'confirmed' | 'escalated'): Promise<void> {
  const told = { step, waitingFor: 'acknowledgement' };
  must(await shop.worker.post(`/v1/alerts/${alertId}/progress`, told, { idempotencyKey: newId('key') }), 200);
}

/** Low, and not recovered by itself. */
export async function confirmed(shop: WatchedShop, title: string): Promise<{ variantId: string; alertId: string }> {
  const made = await low(shop, title);
  await progress(shop, made.alertId, 'confirmed');
  return made;
}

/** The notifications of low stock, oldest first, once there are so many and none is pending. */
export const digestsOf = (shop: WatchedShop, wanted: number) =>
  until(
    async () => (await shop.get('/v1/notifications?kind=lowStockDigest&sort=createdAt&limit=200')).body.data,
    (data) => data.length >= wanted && data.every(({ status }: { status: string }) => status !== 'pending'),
  );

/** Asks until it is so, for half a minute. */
export async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let left = 300; ; left -= 1) {
    const answer = await ask();
    if (isSo(answer) || left === 0) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
