import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { act, addVariant, hold, levelOf, openShop, reserve, stocked } from './shop.ts';

const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

test('a reservation holds stock for two minutes, or as long as asked', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  const orderId = newId('ord');
  const made = await reserve(
    shop,
    [
      { variantId, quantity: 1 },
      { variantId, quantity: 1 },
    ],
    { orderId },
  );
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/reservations/${made.body.id}`);
  t.like(made.body, { orderId, storeId: shop.storeId, state: 'active', version: 1 });
  t.is(made.body.lines.length, 1);
  t.like(made.body.lines[0], { variantId, locationId: shop.locationIds[0], quantity: 2, consumed: 0, released: 0 });
  const seconds = (body: { expiresAt: string; createdAt: string }) =>
    (Date.parse(body.expiresAt) - Date.parse(body.createdAt)) / 1000;
  t.true(Math.abs(seconds(made.body) - 120) < 1);
  t.true(
    Math.abs(seconds((await reserve(shop, [{ variantId, quantity: 1 }], { ttl: 'P1DT1H1M1S' })).body) - 90061) < 1,
  );
  t.deepEqual((await shop.get(`/v1/reservations/${made.body.id}`)).body, made.body);
  t.is((await shop.get(`/v1/reservations/${made.body.id}`, { headers: { 'if-none-match': '"1"' } })).status, 304);
  const { body: list } = await shop.get(`/v1/reservations?orderId=${orderId}`);
  t.deepEqual(list.data, [made.body]);
  t.like(await levelOf(shop, variantId), { onHand: 5, reserved: 3, available: 2 });
});

test('all lines or none, with what is short by variant', async (t) => {
  const shop = await openShop(service);
  const [a, b] = [await stocked(shop, 5), await stocked(shop, 1)];
  const short = await reserve(shop, [
    { variantId: a, quantity: 3 },
    { variantId: b, quantity: 2 },
    { variantId: a, quantity: 3 },
  ]);
  const lines = [
    { variantId: a, requested: 6, available: 5 },
    { variantId: b, requested: 2, available: 1 },
  ].sort((one, other) => (one.variantId < other.variantId ? -1 : 1));
  t.like(short, { status: 409, body: { code: 'out_of_stock', lines } });
  t.like(await levelOf(shop, a), { reserved: 0, available: 5 });
  t.is((await shop.get('/v1/reservations')).body.data.length, 0);
});

test('an order has one reservation', async (t) => {
  const shop = await openShop(service);
  const [a, b] = [await stocked(shop, 3), await stocked(shop, 3)];
  const orderId = newId('ord');
  const lines = [
    { variantId: a, quantity: 3 },
    { variantId: b, quantity: 1 },
  ];
  const first = await reserve(shop, lines, { orderId });
  const same = await reserve(shop, lines.toReversed(), { orderId });
  t.is(same.status, 200);
  t.deepEqual(same.body, first.body);
  const other = await reserve(shop, [{ variantId: b, quantity: 1 }], { orderId });
  t.like(other, { status: 409, body: { code: 'reservation_exists', reservationId: first.body.id } });
  await act(shop, first.body.id, 'release');
  t.like(await reserve(shop, lines, { orderId }), { status: 200, body: { id: first.body.id, state: 'released' } });
  t.is((await levelOf(shop, a)).reserved, 0);
});

test('many requests for the same order at once make one reservation', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 2);
  const orderId = newId('ord');
  const ask = () => reserve(shop, [{ variantId, quantity: 2 }], { orderId });
  const answers = await Promise.all(Array.from({ length: 20 }, ask));
  t.is(answers.filter(({ status }) => status === 201).length, 1);
  t.is(answers.filter(({ status }) => status === 200).length, 19);
  t.is(new Set(answers.map(({ body }) => body.id)).size, 1);
  t.is((await levelOf(shop, variantId)).reserved, 2);
});

test('what can not be sold, or is nowhere, is named', async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const variantId = await stocked(shop, 3);
  const { body: draft } = await shop.post('/v1/products', { title: 'x', variants: [{ sku: 'draft' }] });
  for (const bad of [newId('var'), draft.variants[0].id, await addVariant(other)]) {
    const refused = await reserve(shop, [
      { variantId, quantity: 1 },
      { variantId: bad, quantity: 1 },
    ]);
    t.like(refused, {
      status: 422,
      body: { code: 'variant_not_sellable', errors: [{ pointer: '/lines/1/variantId' }] },
    });
  }
  for (const storeId of [newId('sto'), other.storeId]) {
    const refused = await reserve(shop, [{ variantId, quantity: 1 }], { storeId });
    t.like(refused, { status: 422, body: { code: 'unknown_store', errors: [{ pointer: '/storeId' }] } });
  }
  for (const locationId of [newId('loc'), other.locationIds[0] ?? '']) {
    const refused = await reserve(shop, [{ variantId, quantity: 1, locationId }]);
    t.like(refused, { status: 422, body: { code: 'unknown_location', errors: [{ pointer: '/lines/0/locationId' }] } });
  }
  t.is((await levelOf(shop, variantId)).reserved, 0);
});

test("another tenant's reservation is not there", async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const variantId = await stocked(shop, 2);
  const { id } = await hold(shop, variantId, 1);
  const lines = [{ variantId, quantity: 1 }];
  for (const who of [other, shop]) {
    const at = who === other ? id : newId('res');
    t.like(await who.get(`/v1/reservations/${at}`), { status: 404, body: { code: 'reservation_not_found' } });
    t.is((await act(who, at, 'extend', { until: soon(60) })).body.code, 'reservation_not_found');
    t.is((await act(who, at, 'commit')).body.code, 'reservation_not_found');
    t.is((await act(who, at, 'release')).body.code, 'reservation_not_found');
    t.is((await act(who, at, 'consume', { lines })).body.code, 'reservation_not_found');
  }
  t.deepEqual((await other.get('/v1/reservations')).body.data, []);
});

test('a level is shown beside its movements and what reservations hold of it, and reservations by their orders', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  const [one, other] = [newId('ord'), newId('ord')];
  const { body: held } = await reserve(shop, [{ variantId, quantity: 2 }], { orderId: one });
  await act(shop, held.id, 'commit');
  await reserve(shop, [{ variantId, quantity: 1 }], { orderId: other });
  const { id } = (await levelOf(shop, variantId)) ?? {};
  const { data } = (await shop.get(`/v1/inventory-facts?levelIds=${id}`)).body;
  const level = { onHand: 5, reserved: 1, committed: 2, unavailable: 0, incoming: 0 };
  t.like(data, [{ variantId, level, movements: level, promised: { reserved: 1, committed: 2 } }]);
  const of = async (query: string) =>
    (await shop.get(`/v1/reservations?sort=updatedAt&${query}`)).body.data.map(
      ({ orderId }: { orderId: string }) => orderId,
    );
  t.deepEqual(await of(`orderIds=${one},${newId('ord')}`), [one]);
  t.deepEqual(await of(`orderIds=${other},${one}`), [one, other]);
  const { updatedAt } = (await shop.get(`/v1/reservations?orderId=${other}`)).body.data[0];
  t.deepEqual(await of(`updatedAt[lt]=${updatedAt}`), [one]);
  t.deepEqual(await of(`updatedAt[gte]=${updatedAt}`), [other]);
});
