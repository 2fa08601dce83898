import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { openShop } from './open-shop.ts';
import { readFeed } from './read-feed.ts';

const address = { line1: '1 Beaver Dam Road', city: 'Portland', region: 'OR', postalCode: '97201', country: 'US' };

test('a new location goes to the end of the order of its stores', async (t) => {
  const { shop, store, location } = await openShop(service);
  const made = await shop.post('/v1/locations', {
    name: 'Warehouse',
    address,
    storeIds: [store.id],
    metadata: { dock: '4' },
  });
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/locations/${made.body.id}`);
  t.like(made.body, {
    name: 'Warehouse',
    address,
    isActive: true,
    archivedAt: null,
    metadata: { dock: '4' },
    version: 1,
  });
  t.deepEqual((await shop.get(`/v1/locations/${made.body.id}`)).body, made.body);
  t.like((await shop.get(`/v1/stores/${store.id}`)).body, { version: 2, locationIds: [location.id, made.body.id] });
});

test('unknown stores are refused, and nothing is made', async (t) => {
  const { shop, store } = await openShop(service);
  const { store: strange } = await openShop(service);
  for (const id of [newId('sto'), strange.id]) {
    const answer = await shop.post('/v1/locations', { name: 'Warehouse', storeIds: [store.id, id] });
    t.like(answer, { status: 422, body: { code: 'unknown_store', errors: [{ pointer: '/storeIds/1' }] } });
  }
  t.is((await shop.get('/v1/locations')).body.data.length, 1);
});

test('an address in no country is refused by name', async (t) => {
  const { shop, location } = await openShop(service);
  const nowhere = { address: { ...address, country: 'XX' } };
  const answers = [
    await shop.post('/v1/locations', { name: 'Nowhere', ...nowhere }),
    await shop.patch(`/v1/locations/${location.id}`, nowhere, { ifMatch: '*' }),
  ];
  for (const answer of answers) {
    t.like(answer, { status: 422, body: { code: 'value_not_allowed' } });
    t.is(answer.body.errors[0].pointer, '/address/country');
  }
});

test('a store takes stock from a hundred locations at most', async (t) => {
  const { shop, store } = await openShop(service);
  await service.sql(
    store.tenantId,
    `with made as (
       insert into locations (tenant_id, id, name)
       select $1, 'loc_' || lpad(n::text, 26, '0'), 'L' || n from generate_series(1, 99) n returning id)
     insert into store_locations (tenant_id, store_id, location_id, position)
     select $1, $2, id, row_number() over (order by id) from made`,
    [store.tenantId, store.id],
  );
  const answer = await shop.post('/v1/locations', { name: 'One more', storeIds: [store.id] });
  t.like(answer, { status: 409, body: { code: 'limit_reached' } });
  t.is((await shop.post('/v1/locations', { name: 'Elsewhere' })).status, 201);
});

test('a location can be changed, its address taken away', async (t) => {
  const { shop, location } = await openShop(service);
  const path = `/v1/locations/${location.id}`;
  const moved = await shop.patch(path, { name: 'Annex', address, isActive: false }, { ifMatch: 1 });
  t.like(moved, { status: 200, body: { name: 'Annex', address, isActive: false, version: 2 } });
  const bare = await shop.patch(path, { address: null }, { ifMatch: 2 });
  t.like(bare.body, { address: null, isActive: false, version: 3 });
  t.like(await shop.patch(path, { name: 'Old' }, { ifMatch: 2 }), { status: 412, body: { code: 'version_mismatch' } });
  t.deepEqual((await shop.patch(path, { address: null }, { ifMatch: 3 })).body, bare.body);
});

test('addresses stay out of the log', async (t) => {
  const { shop, location } = await openShop(service);
  await shop.patch(`/v1/locations/${location.id}`, { address }, { ifMatch: 1 });
  const updates = await readFeed(shop, ({ type }) => type === 'location.updated', 1);
  t.is(updates.length, 1);
  t.false(JSON.stringify(updates).includes('Beaver Dam'));
});

test('an archived location leaves its stores and is final', async (t) => {
  const { shop, store, location } = await openShop(service);
  const second = (await shop.post('/v1/locations', { name: 'Second', storeIds: [store.id] })).body;
  const archived = await shop.post(`/v1/locations/${location.id}/archive`);
  t.like(archived, { status: 200, body: { id: location.id, version: 2 } });
  t.truthy(archived.body.archivedAt);
  t.like((await shop.get(`/v1/stores/${store.id}`)).body, { version: 3, locationIds: [second.id] });
  t.deepEqual((await shop.post(`/v1/locations/${location.id}/archive`)).body, archived.body);
  t.deepEqual((await shop.get(`/v1/locations/${location.id}`)).body, archived.body);
  const changed = await shop.patch(`/v1/locations/${location.id}`, { name: 'Back' }, { ifMatch: 2 });
  t.like(changed, { status: 409, body: { code: 'location_archived' } });
});

test('locations are listed by use, store and state', async (t) => {
  const { shop, store, location } = await openShop(service);
  const make = async (body: object) => (await shop.post('/v1/locations', body)).body.id;
  const off = await make({ name: 'Off', isActive: false, storeIds: [store.id] });
  const other = await make({ name: 'Other' });
  const gone = await make({ name: 'Gone', storeIds: [store.id] });
  await shop.post(`/v1/locations/${gone}/archive`);
  const list = async (query: string) => {
    const { status, body } = await shop.get(`/v1/locations${query}`);
    t.is(status, 200, JSON.stringify(body));
    return body.data.map(({ id }: { id: string }) => id);
  };
  t.deepEqual(await list(''), [other, off, location.id]);
  t.deepEqual(await list('?archived=true'), [gone]);
  t.deepEqual(await list('?isActive=false'), [off]);
  t.deepEqual(await list(`?storeId=${store.id}&sort=createdAt`), [location.id, off]);
  t.deepEqual(await list(`?storeId=${newId('sto')}`), []);
  const first = (await shop.get('/v1/locations?limit=1&sort=name')).body;
  t.deepEqual(
    first.data.map(({ name }: { name: string }) => name),
    ['Default location'],
  );
  t.deepEqual(await list(`?limit=1&sort=name&cursor=${first.nextCursor}`), [off]);
});

test('a location that is archived while stores choose it is in none of them', async (t) => {
  const { shop, store } = await openShop(service);
  const location = (await shop.post('/v1/locations', { name: 'Contested' })).body;
  const path = `/v1/stores/${store.id}`;
  const choose = (n: number) => shop.patch(path, { locationIds: [location.id], name: `N${n}` }, { ifMatch: '*' });
  const answers = await Promise.all([
    ...[1, 2, 3].map(choose),
    shop.post(`/v1/locations/${location.id}/archive`),
    ...[4, 5, 6].map(choose),
    shop.post('/v1/locations', { name: 'Newcomer', storeIds: [store.id] }),
  ]);
  for (const { status } of answers) t.true([200, 201, 422].includes(status), String(status));
  t.false((await shop.get(path)).body.locationIds.includes(location.id));
  const { version } = (await shop.get(path)).body;
  const events = await readFeed(shop, ({ subject }) => subject === `store/${store.id}`, version);
  const versions = events.map(({ subjectversion }) => subjectversion);
  t.deepEqual(
    versions,
    Array.from({ length: version }, (_, index) => index + 1),
  );
});

test('locations of others are not found', async (t) => {
  const { location } = await openShop(service);
  const { shop: stranger } = await openShop(service);
  const path = `/v1/locations/${location.id}`;
  const answers = [
    await stranger.get(path),
    await stranger.patch(path, { name: 'Mine' }, { ifMatch: '*' }),
    await stranger.post(`${path}/archive`),
  ];
  for (const answer of answers) t.like(answer, { status: 404, body: { code: 'location_not_found' } });
});
