import { newId } from '@beaver/kit';
import { startService } from '@beaver/kit/testing';
import test from 'ava';
import { openShop } from './open-shop.ts';

const service = await startService({ folder: 'services/service-entity-service' });
const shared = await openShop(service);
const option = await shared.shop.post('/v1/shipping-options', {
  storeId: shared.store.id,
  name: 'S',
  prices: [{ amount: 1, currency: 'USD' }],
});
test.after.always(() => service.stop());

const usd = (amount: number) => ({ amount, currency: 'USD' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });

test('a shipping option is made, read and listed', async (t) => {
  const { shop, store } = await openShop(service);
  const body = {
    storeId: store.id,
    name: 'Standard',
    prices: [usd(500), eur(450)],
    freeAbove: [usd(10_000)],
    countries: ['US', 'CA'],
    metadata: { carrier: 'post' },
  };
  const made = await shop.post('/v1/shipping-options', body);
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/shipping-options/${made.body.id}`);
  t.like(made.body, { tenantId: store.tenantId, archivedAt: null, version: 1 });
  const { prices, freeAbove, countries } = made.body;
  t.deepEqual(
    { prices, freeAbove, countries },
    { prices: body.prices, freeAbove: body.freeAbove, countries: body.countries },
  );
  t.deepEqual((await shop.get(`/v1/shipping-options/${made.body.id}`)).body, made.body);
  t.deepEqual((await shop.get(`/v1/shipping-options?storeId=${store.id}`)).body, {
    data: [made.body],
    nextCursor: null,
  });
  t.deepEqual((await shop.get(`/v1/shipping-options?storeId=${newId('sto')}`)).body.data, []);
});

test('it ships everywhere and is never free, unless it says so', async (t) => {
  const { shop, store } = await openShop(service);
  const made = await shop.post('/v1/shipping-options', { storeId: store.id, name: 'Pickup', prices: [usd(0)] });
  t.is(made.status, 201);
  t.deepEqual(made.body.freeAbove, []);
  t.is(made.body.countries, null);
});

test('lists are replaced as a whole', async (t) => {
  const { shop, store } = await openShop(service);
  const { id } = (
    await shop.post('/v1/shipping-options', {
      storeId: store.id,
      name: 'S',
      prices: [usd(1), eur(1)],
      countries: ['US'],
    })
  ).body;
  const path = `/v1/shipping-options/${id}`;
  const changed = await shop.patch(
    path,
    { prices: [usd(700)], freeAbove: [usd(0)], countries: null, name: 'T' },
    { ifMatch: 1 },
  );
  t.is(changed.status, 200);
  t.deepEqual(changed.body.prices, [usd(700)]);
  t.deepEqual(changed.body.freeAbove, [usd(0)]);
  t.like(changed.body, { countries: null, name: 'T', version: 2 });
  t.deepEqual((await shop.patch(path, { prices: [usd(700)] }, { ifMatch: 2 })).body, changed.body);
  t.like(await shop.patch(path, { name: 'U' }, { ifMatch: 1 }), { status: 412, body: { code: 'version_mismatch' } });
});

test('an archived option is final and stands apart', async (t) => {
  const { shop, store } = await openShop(service);
  const { id } = (await shop.post('/v1/shipping-options', { storeId: store.id, name: 'S', prices: [usd(1)] })).body;
  const archived = await shop.post(`/v1/shipping-options/${id}/archive`);
  t.like(archived, { status: 200, body: { id, version: 2 } });
  t.truthy(archived.body.archivedAt);
  t.deepEqual((await shop.post(`/v1/shipping-options/${id}/archive`)).body, archived.body);
  const changed = await shop.patch(`/v1/shipping-options/${id}`, { name: 'T' }, { ifMatch: '*' });
  t.like(changed, { status: 409, body: { code: 'shipping_option_archived' } });
  t.deepEqual((await shop.get('/v1/shipping-options')).body.data, []);
  t.deepEqual((await shop.get('/v1/shipping-options?archived=true')).body.data, [archived.body]);
});

test('a store has a hundred options at most', async (t) => {
  const { shop, store } = await openShop(service);
  await service.sql(
    store.tenantId,
    `insert into shipping_options (tenant_id, id, store_id, name, prices, free_above)
     select $1, 'shp_' || lpad(n::text, 26, '0'), $2, 'S', '[]', '[]' from generate_series(1, 100) n`,
    [store.tenantId, store.id],
  );
  const answer = await shop.post('/v1/shipping-options', { storeId: store.id, name: 'S', prices: [usd(1)] });
  t.like(answer, { status: 409, body: { code: 'limit_reached' } });
});

test('a store that is not there is refused by name', async (t) => {
  const answer = await shared.shop.post('/v1/shipping-options', { storeId: newId('sto'), name: 'S', prices: [usd(1)] });
  t.like(answer, { status: 422, body: { code: 'unknown_store', errors: [{ pointer: '/storeId' }] } });
});

const bad: [what: string, change: object, status: number, pointer: string][] = [
  ['no price', { prices: [] }, 400, '/prices'],
  ['a negative price', { prices: [usd(-1)] }, 400, '/prices/0/amount'],
  ['a broken cent', { prices: [usd(1.5)] }, 400, '/prices/0/amount'],
  ['more than can be counted', { prices: [usd(2 ** 53)] }, 400, '/prices/0/amount'],
  ['two prices in one currency', { prices: [usd(1), eur(1), usd(2)] }, 422, '/prices/2/currency'],
  ['an unknown currency', { prices: [{ amount: 1, currency: 'ABC' }] }, 422, '/prices/0/currency'],
  ['two limits in one currency', { freeAbove: [usd(1), usd(1)] }, 422, '/freeAbove/1/currency'],
  ['no country at all', { countries: [] }, 400, '/countries'],
  ['a country twice', { countries: ['US', 'US'] }, 400, '/countries'],
  ['an unknown country', { countries: ['US', 'XX'] }, 422, '/countries/1'],
];

for (const [what, change, status, pointer] of bad) {
  test(`${what} is refused by name, new or changed`, async (t) => {
    const body = { storeId: shared.store.id, name: 'S', prices: [usd(1)], ...change };
    const answers = [
      await shared.shop.post('/v1/shipping-options', body),
      await shared.shop.patch(`/v1/shipping-options/${option.body.id}`, change, { ifMatch: '*' }),
    ];
    for (const answer of answers) {
      t.is(answer.status, status, JSON.stringify(answer.body));
      const pointers = answer.body.errors.map((fault: { pointer: string }) => fault.pointer);
      t.true(pointers.includes(pointer), JSON.stringify(answer.body));
    }
  });
}

test('options of others are not found', async (t) => {
  const { shop: stranger } = await openShop(service);
  const path = `/v1/shipping-options/${option.body.id}`;
  const answers = [
    await stranger.get(path),
    await stranger.patch(path, { name: 'Mine' }, { ifMatch: '*' }),
    await stranger.post(`${path}/archive`),
  ];
  for (const answer of answers) t.like(answer, { status: 404, body: { code: 'shipping_option_not_found' } });
});
