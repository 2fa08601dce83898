import { newId } from '@beaver/kit';
import { startService } from '@beaver/kit/testing';
import test from 'ava';
import { openShop } from './open-shop.ts';

const service = await startService({ folder: 'services/service-entity-service' });
const shared = await openShop(service);
test.after.always(() => service.stop());

const newYork = { country: 'US', region: 'NY', jurisdiction: 'New York', name: 'Sales tax', rate: '0.0825' };

test('a tax rate is made, read and listed', async (t) => {
  const { shop, store } = await openShop(service);
  const body = { storeId: store.id, ...newYork, appliesToShipping: true, metadata: { filing: 'q' } };
  const made = await shop.post('/v1/tax-rates', body);
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/tax-rates/${made.body.id}`);
  t.like(made.body, { ...body, tenantId: store.tenantId, archivedAt: null, version: 1 });
  t.deepEqual((await shop.get(`/v1/tax-rates/${made.body.id}`)).body, made.body);
  t.deepEqual((await shop.get('/v1/tax-rates')).body, { data: [made.body], nextCursor: null });
});

test('shipping is not taxed and the whole country is meant, unless it says so', async (t) => {
  const { shop, store } = await openShop(service);
  const { region: _, ...country } = newYork;
  const made = await shop.post('/v1/tax-rates', { storeId: store.id, ...country });
  t.like(made, { status: 201, body: { region: null, appliesToShipping: false, metadata: {} } });
});

test('rates keep every digit', async (t) => {
  const { shop, store } = await openShop(service);
  for (const [index, rate] of ['0', '0.1', '0.070', '0.083125', '1', '1.0'].entries()) {
    const made = await shop.post('/v1/tax-rates', { storeId: store.id, ...newYork, region: `R${index}`, rate });
    t.like(made, { status: 201, body: { rate } });
  }
});

test('a place has one rate; archiving it makes room', async (t) => {
  const { shop, store } = await openShop(service);
  const other = (await shop.post('/v1/stores', { name: 'Other' })).body;
  const make = (change: object) => shop.post('/v1/tax-rates', { storeId: store.id, ...newYork, ...change });
  const first = await make({});
  t.like(await make({}), { status: 409, body: { code: 'tax_rate_exists' } });
  t.is((await make({ region: null })).status, 201);
  t.like(await make({ region: null }), { status: 409, body: { code: 'tax_rate_exists' } });
  t.is((await make({ region: 'NJ' })).status, 201);
  t.is((await make({ storeId: other.id })).status, 201);
  await shop.post(`/v1/tax-rates/${first.body.id}/archive`);
  t.is((await make({})).status, 201);
});

test('of many rates for one place made at once, one is kept', async (t) => {
  const { shop, store } = await openShop(service);
  const make = () => shop.post('/v1/tax-rates', { storeId: store.id, ...newYork });
  const statuses = (await Promise.all(Array.from({ length: 8 }, make))).map(({ status }) => status);
  t.deepEqual(
    statuses.toSorted((a, b) => a - b),
    [201, 409, 409, 409, 409, 409, 409, 409],
  );
});

test('all but the place can be changed', async (t) => {
  const { shop, store } = await openShop(service);
  const { id } = (await shop.post('/v1/tax-rates', { storeId: store.id, ...newYork })).body;
  const path = `/v1/tax-rates/${id}`;
  const change = {
    rate: '0.0875',
    name: 'State tax',
    jurisdiction: 'State',
    appliesToShipping: true,
    metadata: { a: 'b' },
  };
  const changed = await shop.patch(path, change, { ifMatch: 1 });
  t.like(changed, { status: 200, body: { ...change, country: 'US', region: 'NY', version: 2 } });
  t.deepEqual((await shop.patch(path, change, { ifMatch: 2 })).body, changed.body);
  t.like(await shop.patch(path, { rate: '0.1' }, { ifMatch: 1 }), { status: 412, body: { code: 'version_mismatch' } });
  const moved = await shop.patch(path, { region: 'NJ' }, { ifMatch: 2 });
  t.like(moved, { status: 400, body: { errors: [{ pointer: '/region' }] } });
});

test('an archived rate is final and stands apart', async (t) => {
  const { shop, store } = await openShop(service);
  const { id } = (await shop.post('/v1/tax-rates', { storeId: store.id, ...newYork })).body;
  const archived = await shop.post(`/v1/tax-rates/${id}/archive`, undefined, { idempotencyKey: 'a1' });
  t.like(archived, { status: 200, body: { id, version: 2 } });
  t.truthy(archived.body.archivedAt);
  t.deepEqual((await shop.post(`/v1/tax-rates/${id}/archive`)).body, archived.body);
  const changed = await shop.patch(`/v1/tax-rates/${id}`, { rate: '0.1' }, { ifMatch: '*' });
  t.like(changed, { status: 409, body: { code: 'tax_rate_archived' } });
  t.deepEqual((await shop.get('/v1/tax-rates')).body.data, []);
  t.deepEqual((await shop.get('/v1/tax-rates?archived=true')).body.data, [archived.body]);
});

test('rates are listed by store and country', async (t) => {
  const { shop, store } = await openShop(service);
  const other = (await shop.post('/v1/stores', { name: 'Other' })).body;
  const make = async (change: object) =>
    (await shop.post('/v1/tax-rates', { storeId: store.id, ...newYork, ...change })).body.id;
  const ids = { ny: await make({ name: 'B' }), de: await make({ country: 'DE', region: null, name: 'A' }) };
  const elsewhere = await make({ storeId: other.id, name: 'C' });
  const list = async (query: string) =>
    (await shop.get(`/v1/tax-rates?${query}`)).body.data.map(({ id }: { id: string }) => id);
  t.deepEqual(await list('sort=name'), [ids.de, ids.ny, elsewhere]);
  t.deepEqual(await list(`storeId=${store.id}`), [ids.de, ids.ny]);
  t.deepEqual(await list(`storeId=${store.id}&country=US`), [ids.ny]);
});

test('a store has five hundred rates at most', async (t) => {
  const { shop, store } = await openShop(service);
  await service.sql(
    store.tenantId,
    `insert into tax_rates (tenant_id, id, store_id, country, region, jurisdiction, name, rate, applies_to_shipping)
     select $1, 'tax_' || lpad(n::text, 26, '0'), $2, 'US', 'R' || n, 'J', 'N', 0.1, false from generate_series(1, 500) n`,
    [store.tenantId, store.id],
  );
  const answer = await shop.post('/v1/tax-rates', { storeId: store.id, ...newYork });
  t.like(answer, { status: 409, body: { code: 'limit_reached' } });
});

test('a store that is not there is refused by name', async (t) => {
  const { store: strange } = await openShop(service);
  for (const storeId of [newId('sto'), strange.id]) {
    const answer = await shared.shop.post('/v1/tax-rates', { storeId, ...newYork });
    t.like(answer, { status: 422, body: { code: 'unknown_store', errors: [{ pointer: '/storeId' }] } });
  }
});

const bad: [what: string, change: object, status: number, pointer: string][] = [
  ['a rate over one', { rate: '1.01' }, 400, '/rate'],
  ['a negative rate', { rate: '-0.1' }, 400, '/rate'],
  ['a rate as number', { rate: 0.0825 }, 400, '/rate'],
  ['a percentage', { rate: '8.25%' }, 400, '/rate'],
  ['seven decimals', { rate: '0.1234567' }, 400, '/rate'],
  ['a rate ending in a line break', { rate: '0.1\n' }, 400, '/rate'],
  ['no rate', { rate: undefined }, 400, '/rate'],
  ['a small country', { country: 'us' }, 400, '/country'],
  ['an unknown country', { country: 'XX' }, 422, '/country'],
  ['an empty region', { region: '' }, 400, '/region'],
  ['an id of another kind', { storeId: newId('loc') }, 400, '/storeId'],
  ['a client that sets the version', { version: 7 }, 400, '/version'],
];

for (const [what, change, status, pointer] of bad) {
  test(`${what} is refused by name`, async (t) => {
    const answer = await shared.shop.post('/v1/tax-rates', { storeId: shared.store.id, ...newYork, ...change });
    t.is(answer.status, status, JSON.stringify(answer.body));
    t.true(
      answer.body.errors.some((fault: { pointer: string }) => fault.pointer === pointer),
      JSON.stringify(answer.body),
    );
  });
}

test('rates of others are not found', async (t) => {
  const { shop, store } = await openShop(service);
  const { id } = (await shop.post('/v1/tax-rates', { storeId: store.id, ...newYork })).body;
  const answers = [
    await shared.shop.get(`/v1/tax-rates/${id}`),
    await shared.shop.patch(`/v1/tax-rates/${id}`, { rate: '0' }, { ifMatch: '*' }),
    await shared.shop.post(`/v1/tax-rates/${id}/archive`),
  ];
  for (const answer of answers) t.like(answer, { status: 404, body: { code: 'tax_rate_not_found' } });
});
