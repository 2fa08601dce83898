import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { addLocation, addVariant, feedOf, hold, levelOf, openShop, type Shop, stock, stocked } from './shop.ts';

const adjust = (shop: Shop, variantId: string, fields: object, idempotencyKey = newId('key')) =>
  shop.post(
    '/v1/inventory-adjustments',
    { variantId, locationId: shop.locationIds[0], reason: 'counted', ...fields },
    { idempotencyKey },
  );

const eventsOf = async (shop: Shop, type: string) =>
  (await feedOf(service, shop)).filter((event: { type: string }) => event.type === type);

test('an adjustment changes the level, the ledger and the log', async (t) => {
  const shop = await openShop(service);
  const variantId = await addVariant(shop);
  const made = await adjust(shop, variantId, { delta: 20, expectedQuantity: 0, reason: 'received' });
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/inventory-adjustments/${made.body.id}`);
  t.like(made.body, {
    field: 'onHand',
    delta: 20,
    reason: 'received',
    level: { onHand: 20, available: 20, incoming: 0 },
  });
  t.deepEqual((await shop.get(`/v1/inventory-adjustments/${made.body.id}`)).body, made.body);
  await adjust(shop, variantId, { set: 15, expectedQuantity: 20 });
  await adjust(shop, variantId, { field: 'unavailable', delta: 4, reason: 'damaged' });
  await adjust(shop, variantId, { field: 'incoming', set: 30 });
  t.like(await levelOf(shop, variantId), {
    onHand: 15,
    unavailable: 4,
    incoming: 30,
    available: 11,
    reserved: 0,
    committed: 0,
  });
  const { body } = await shop.get(`/v1/inventory-movements?variantId=${variantId}&sort=createdAt`);
  const rows = body.data.map(({ type, onHand, unavailable, incoming, reason, actor }: Record<string, unknown>) => [
    type,
    onHand,
    unavailable,
    incoming,
    reason,
    String(actor).slice(0, 5),
  ]);
  t.deepEqual(rows, [
    ['adjustment', 20, 0, 0, 'received', 'user:'],
    ['adjustment', -5, 0, 0, 'counted', 'user:'],
    ['adjustment', 0, 4, 0, 'damaged', 'user:'],
    ['adjustment', 0, 0, 30, 'counted', 'user:'],
  ]);
  t.is((await shop.get(`/v1/inventory-movements?adjustmentId=${made.body.id}`)).body.data.length, 1);
  t.is((await shop.get(`/v1/inventory-movements?type=transfer`)).body.data.length, 0);
  const [event] = await eventsOf(shop, 'inventory.adjusted');
  t.like(event, { reason: 'received', data: { adjustmentId: made.body.id, onHand: 20, changed: { onHand: [0, 20] } } });
});

test('an adjustment is refused when the count is not the expected one', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  const refused = await adjust(shop, variantId, { set: 7, expectedQuantity: 4 });
  t.like(refused, { status: 409, body: { code: 'quantity_changed', quantity: 5 } });
  t.is((await levelOf(shop, variantId)).onHand, 5);
  const both = await Promise.all([1, 2, 3, 4].map((set) => adjust(shop, variantId, { set, expectedQuantity: 5 })));
  t.is(both.filter(({ status }) => status === 201).length, 1, 'of those who counted the same, one is right');
});

test('no quantity goes below zero', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  for (const field of ['onHand', 'unavailable', 'incoming']) {
    const refused = await adjust(shop, variantId, { field, delta: -6 });
    t.like(refused, { status: 409, body: { code: 'quantity_below_zero' } });
  }
  t.is((await adjust(shop, variantId, { delta: -5 })).status, 201);
});

test('an adjustment is made once per key', async (t) => {
  const shop = await openShop(service);
  const variantId = await addVariant(shop);
  const once = () => adjust(shop, variantId, { delta: 3 }, 'same');
  const answers = await Promise.all([once(), once(), once(), once()]);
  t.true(answers.every(({ status }) => status === 201 || status === 409));
  const again = await once();
  t.is(again.status, 201);
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.is((await levelOf(shop, variantId)).onHand, 3);
  t.like(await adjust(shop, variantId, { delta: 4 }, 'same'), {
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
});

test('going below what is promised is accepted and told', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  await hold(shop, variantId, 4);
  await adjust(shop, variantId, { set: 4 });
  t.is((await eventsOf(shop, 'inventory.oversold')).length, 0);
  const made = await adjust(shop, variantId, { set: 1 });
  t.like(made, { status: 201, body: { level: { onHand: 1, reserved: 4, available: -3 } } });
  const [event] = await eventsOf(shop, 'inventory.oversold');
  t.like(event.data, { variantId, onHand: 1, available: -3 });
  await adjust(shop, variantId, { set: 2 });
  t.is((await eventsOf(shop, 'inventory.oversold')).length, 1, 'getting better is no news of that kind');
});

test('unknown variants and locations are named', async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const variantId = await addVariant(shop);
  for (const unknown of [newId('var'), await addVariant(other)]) {
    const refused = await adjust(shop, unknown, { delta: 1 });
    t.like(refused, { status: 422, body: { code: 'unknown_variant', errors: [{ pointer: '/variantId' }] } });
  }
  const archived = await addLocation(shop);
  await shop.entity.post(`/v1/locations/${archived}/archive`);
  for (const locationId of [newId('loc'), other.locationIds[0], archived]) {
    const refused = await adjust(shop, variantId, { delta: 1, locationId });
    t.like(refused, { status: 422, body: { code: 'unknown_location', errors: [{ pointer: '/locationId' }] } });
  }
  t.like(await shop.get(`/v1/inventory-adjustments/${newId('adj')}`), {
    status: 404,
    body: { code: 'adjustment_not_found' },
  });
});

test('levels are listed by variant and location, for one tenant', async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const second = await addLocation(shop);
  const [a, b] = [await stocked(shop, 1), await stocked(shop, 2)];
  await stock(shop, a, 3, second);
  const count = async (who: Shop, query: string) => (await who.get(`/v1/inventory-levels?${query}`)).body.data.length;
  t.is(await count(shop, ''), 3);
  t.is(await count(shop, `variantId=${a}`), 2);
  t.is(await count(shop, `locationId=${second}`), 1);
  t.is(await count(shop, `variantId=${b}&locationId=${second}`), 0);
  t.is(await count(other, `variantId=${a}`), 0);
  const first = await shop.get('/v1/inventory-levels?limit=2');
  const rest = await shop.get(`/v1/inventory-levels?limit=2&cursor=${first.body.nextCursor}`);
  t.is(new Set([...first.body.data, ...rest.body.data].map(({ id }) => id)).size, 3);
  t.is(rest.body.nextCursor, null);
});
