import { newId } from '@beaver/kit';
import { type RunningService, startService, type TestClient, type TestService } from '@beaver/kit/testing';

/** A tenant with a store at service-entity-service, and somebody of it in front of the catalog. */
export interface Shop extends TestClient {
  storeId: string;
  /** In the store's order; more are added by `addLocation`. */
  locationIds: string[];
  /** The same tenant at service-entity-service. */
  entity: TestClient;
}

const folder = 'services/product-catalog-service';

/** The catalog beside service-entity-service. */
export const startCatalog = (): Promise<TestService> => startService({ folder, peers: ['service-entity-service'] });

/** The catalog alone, with nobody where service-entity-service would be: products and prices need no other service. */
export const startCatalogAlone = (): Promise<TestService> =>
  startService({ folder, env: { ENTITY_URL: 'http://127.0.0.1:1' } });

const entityOf = (service: TestService): RunningService => service.peer('service-entity-service');

/** A new tenant, made as auth-user-service makes one. */
export async function openShop(service: TestService, settings?: object): Promise<Shop> {
  const id = newId('ten');
  const entity = entityOf(service).tenant({ id });
  const store = { name: 'Lodge Supply', currency: 'USD', timeZone: 'America/New_York', country: 'US' };
  const registrar = entityOf(service).machine('auth-user-service', ['tenants:create']);
  const made = await registrar.post('/v1/tenants', { id, name: 'Lodge Supply', store });
  must(made, 201);
  const shop = { ...service.tenant({ id }), storeId: made.body.store.id, locationIds: [made.body.location.id], entity };
  if (!settings) return shop;
  const other = await entity.post('/v1/stores', {
    name: 'Other',
    country: 'US',
    settings,
    locationIds: shop.locationIds,
  });
  must(other, 201);
  return { ...shop, storeId: other.body.id };
}

/** A further location, last in the store's order. */
export async function addLocation(shop: Shop): Promise<string> {
  const made = await shop.entity.post('/v1/locations', { name: 'Annex', storeIds: [shop.storeId] });
  must(made, 201);
  shop.locationIds.push(made.body.id);
  return made.body.id;
}

/** An active product with one variant. @returns the variant's id */
export async function addVariant(shop: TestClient, fields: object = {}): Promise<string> {
  const variant = { sku: newId('sku'), price: { amount: 2500, currency: 'USD' }, ...fields };
  const made = await shop.post('/v1/products', { title: 'Alpine Tent', variants: [variant] });
  must(made, 201);
  must(await shop.post(`/v1/products/${made.body.id}/publish`), 200);
  return made.body.variants[0].id;
}

/** Sets what lies at the shop's first location, or at another. */
export async function stock(
  shop: Shop,
  variantId: string,
  set: number,
  locationId = shop.locationIds[0],
): Promise<void> {
  const body = { variantId, locationId, set, reason: 'counted' };
  must(await shop.post('/v1/inventory-adjustments', body, { idempotencyKey: newId('key') }), 201);
}

/** A variant of which so many are there. */
export async function stocked(shop: Shop, quantity: number, fields: object = {}): Promise<string> {
  const variantId = await addVariant(shop, fields);
  await stock(shop, variantId, quantity);
  return variantId;
}

interface WishedLine {
  variantId: string;
  quantity: number;
  locationId?: string;
}

/** A buyer who, told to wait, asks again with the same key, as clients do. */
export async function buy(shop: Shop, lines: WishedLine[]) {
  const [body, idempotencyKey] = [{ orderId: newId('ord'), storeId: shop.storeId, lines }, newId('key')];
  return until(
    () => shop.post('/v1/reservations', body, { idempotencyKey }),
    (answer) => !answer.headers.has('retry-after'),
  );
}

/** A reservation for a new order, whatever becomes of it. */
export const reserve = (shop: Shop, lines: WishedLine[], fields: object = {}) =>
  shop.post(
    '/v1/reservations',
    { orderId: newId('ord'), storeId: shop.storeId, lines, ...fields },
    { idempotencyKey: newId('key') },
  );

/** A reservation that must be had. */
export async function hold(shop: Shop, variantId: string, quantity: number, fields: object = {}) {
  const made = await reserve(shop, [{ variantId, quantity }], fields);
  must(made, 201);
  return made.body;
}

/** Extend, commit, release, consume; with a key of its own unless one is given. */
export const act = (shop: TestClient, id: string, verb: string, body?: object, idempotencyKey = newId('key')) =>
  shop.post(`/v1/reservations/${id}/${verb}`, body, { idempotencyKey });

/** The level of a variant at the shop's first location, or at another. */
export async function levelOf(shop: Shop, variantId: string, locationId = shop.locationIds[0]) {
  const { body } = await shop.get(`/v1/inventory-levels?variantId=${variantId}&locationId=${locationId}`);
  return body.data[0];
}

/**
 * Lets a reservation's time come without waiting for it: its stored times move into the past. The delivery that writes the
 * expiry down stays where it is unless it is asked to come, so that both orders of events can be had.
 */
export async function letTimePass(service: TestService, tenantId: string, id: string, deliver = false): Promise<void> {
  const past = "now() - interval '1 second'";
  await service.sql(
    tenantId,
    `update reservation_lines set held_until = ${past} where reservation_id = $1 and held_until is not null`,
    [id],
  );
  await service.sql(tenantId, `update reservations set expires_at = ${past} where id = $1`, [id]);
  if (deliver)
    await service.sql(tenantId, `update deliveries set due_at = ${past}, next_attempt_at = ${past} where key = $1`, [
      id,
    ]);
}

/** The tenant's whole feed; it shows a thing once nothing can come before it any more, hence a moment later. */
export async function feedOf(service: TestService, shop: TestClient) {
  const [row] = await service.sql(shop.tenantId, 'select count(*)::integer as count from events');
  return until(
    () => readFeed(shop),
    (whole) => whole.length >= Number(row?.count),
  );
}

async function readFeed(shop: TestClient, after = ''): Promise<ReturnType<typeof JSON.parse>> {
  const { body } = await shop.get(`/v1/events?limit=200${after && `&after=${after}`}`);
  return body.data.length < 200 ? body.data : [...body.data, ...(await readFeed(shop, body.nextCursor))];
}

/** Asks until it is so; each second by the relay's own clock, so that some seconds are enough. */
export async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let left = 100; ; left -= 1) {
    const answer = await ask();
    if (isSo(answer) || left === 0) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function must({ status, body }: { status: number; body: unknown }, expected: number): void {
  if (status !== expected) throw new Error(`${status} instead of ${expected}: ${JSON.stringify(body)}`);
}
