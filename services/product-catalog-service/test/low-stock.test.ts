import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import { count, crossingsOf, DEFAULT_THRESHOLD, holds, namesOf, openJudgedShop } from './crossings.ts';
import { service } from './one-service.ts';
import { act, addLocation, addVariant, buy, hold, letTimePass, levelOf, stock, stocked, until } from './shop.ts';

test('12, 3, 9, 2 across 5: low, restocked, low, each once and with what it is about', async (t) => {
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, 12);
  for (const set of [3, 9, 2]) await count(shop, variantId, set);
  const crossings = await crossingsOf(service, shop, variantId);
  t.deepEqual(namesOf(crossings), ['low', 'restocked', 'low']);
  const level = await levelOf(shop, variantId);
  const variant = (await shop.get(`/v1/variants/${variantId}`)).body;
  t.deepEqual(crossings[2]?.data, {
    ...level,
    sku: variant.sku,
    productId: variant.productId,
    title: 'Alpine Tent',
    storeIds: [shop.storeId],
    changed: { isLow: [false, true], available: [9, 2] },
  });
  t.like(level, { isLow: true, lowStockThreshold: 5, lowStockThresholdSource: 'default' });
  t.is(crossings[2]?.subjectversion, level.version);
});

test('at the threshold is low, one above it is not', async (t) => {
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, 12);
  await count(shop, variantId, DEFAULT_THRESHOLD + 1);
  t.deepEqual(await crossingsOf(service, shop, variantId), []);
  await count(shop, variantId, DEFAULT_THRESHOLD);
  t.deepEqual(namesOf(await crossingsOf(service, shop, variantId)), ['low']);
});

test('a reservation that takes, one that is released, one that expires and one that is taken again all cross', async (t) => {
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, 12);
  const names = async () => namesOf(await crossingsOf(service, shop, variantId));
  const first = await hold(shop, variantId, 8);
  t.deepEqual(await names(), ['low']);
  await act(shop, first.id, 'release');
  t.deepEqual(await names(), ['low', 'restocked']);
  const second = await hold(shop, variantId, 8);
  await letTimePass(service, shop.tenantId, second.id, true);
  await until(names, ({ length }) => length === 4);
  t.deepEqual(await names(), ['low', 'restocked', 'low', 'restocked']);
  await act(shop, second.id, 'commit');
  t.deepEqual((await names()).slice(4), ['low']);
  await act(shop, second.id, 'consume', { lines: [{ variantId, quantity: 8 }] });
  t.is((await names()).length, 5, 'goods that leave were promised before');
});

test('stock that has lapsed is back for whoever counts next, and the log says so', async (t) => {
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, 12);
  const { id } = await hold(shop, variantId, 8);
  await letTimePass(service, shop.tenantId, id);
  await count(shop, variantId, 11);
  const crossings = await crossingsOf(service, shop, variantId);
  t.deepEqual(namesOf(crossings), ['low', 'restocked']);
  t.is(crossings[1]?.data.available, 12);
});

test('a transfer makes the one low and restocks the other', async (t) => {
  const shop = await openJudgedShop(service);
  const annex = await addLocation(shop);
  const variantId = await stocked(shop, 12);
  await stock(shop, variantId, 2, annex);
  await holds(shop, variantId, DEFAULT_THRESHOLD, annex);
  const [fromLocationId] = shop.locationIds;
  const move = { fromLocationId, toLocationId: annex, lines: [{ variantId, quantity: 9 }] };
  await shop.post('/v1/inventory-transfers', move, { idempotencyKey: 'transfer' });
  t.deepEqual(namesOf(await crossingsOf(service, shop, variantId)), ['low']);
  t.deepEqual(namesOf(await crossingsOf(service, shop, variantId, annex)), ['restocked']);
});

test('however many buy at once, a level becomes low once', async (t) => {
  t.timeout(300_000);
  const { size } = campaign(t, 'decrements of one level at once', 1000);
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, size + 3);
  const answers = await Promise.all(Array.from({ length: size }, () => buy(shop, [{ variantId, quantity: 1 }])));
  t.true(answers.every(({ status }) => status === 201));
  const crossings = await crossingsOf(service, shop, variantId);
  t.deepEqual(namesOf(crossings), ['low']);
  t.is(crossings[0]?.data.available, DEFAULT_THRESHOLD);
});

test('a level is judged from its second change on: what begins low has not become low', async (t) => {
  const shop = await openJudgedShop(service);
  const counted = await stocked(shop, 3);
  const ordered = await addVariant(shop, { allowBackorder: true });
  await hold(shop, ordered, 2);
  await hold(shop, ordered, 2);
  for (const variantId of [counted, ordered]) {
    t.like(await levelOf(shop, variantId), { isLow: true });
    t.deepEqual(await crossingsOf(service, shop, variantId), []);
    await count(shop, variantId, 20);
    t.deepEqual(namesOf(await crossingsOf(service, shop, variantId)), ['restocked']);
  }
});

test('what is not tracked is never low, and is judged anew when it is', async (t) => {
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, 12);
  await count(shop, variantId, 2);
  const track = (trackInventory: boolean) =>
    shop.patch(`/v1/variants/${variantId}`, { trackInventory }, { ifMatch: '*' });
  await track(false);
  await until(
    () => levelOf(shop, variantId),
    ({ isLow }) => !isLow,
  );
  await count(shop, variantId, 1);
  await track(true);
  await until(
    () => levelOf(shop, variantId),
    ({ isLow }) => isLow,
  );
  t.deepEqual(namesOf(await crossingsOf(service, shop, variantId)), ['low', 'restocked', 'low']);
});

test('low levels are found, and the others; what has lapsed counts for neither', async (t) => {
  const shop = await openJudgedShop(service);
  const [low, high, lapsing] = [await stocked(shop, 4), await stocked(shop, 6), await stocked(shop, 12)];
  const { id } = await hold(shop, lapsing, 10);
  const found = async (query: string) =>
    (await shop.get(`/v1/inventory-levels?low=${query}&sort=createdAt`)).body.data.map(
      ({ variantId }: { variantId: string }) => variantId,
    );
  t.deepEqual(await found('true'), [low, lapsing]);
  await letTimePass(service, shop.tenantId, id);
  t.deepEqual(await found('true'), [low]);
  t.deepEqual((await found('false')).slice(1), [high, lapsing]);
  t.is((await shop.get('/v1/inventory-levels?low=perhaps')).status, 400);
});
