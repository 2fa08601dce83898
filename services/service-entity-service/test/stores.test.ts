import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { openShop } from './open-shop.ts';
import { readFeed } from './read-feed.ts';

test('a second store inherits what the tenant chose, and may differ', async (t) => {
  const { shop, location } = await openShop(service);
  const made = await shop.post('/v1/stores', {
    name: 'Lodge Outlet',
    country: 'CA',
    locationIds: [location.id],
    settings: { currency: 'CAD', taxIncluded: null },
    metadata: { brand: 'outlet' },
  });
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/stores/${made.body.id}`);
  t.is(made.headers.get('etag'), '"1"');
  t.like(made.body, { name: 'Lodge Outlet', country: 'CA', locationIds: [location.id], metadata: { brand: 'outlet' } });
  t.deepEqual((await shop.get(`/v1/stores/${made.body.id}`)).body, made.body);
  const { values, sources } = (await shop.get(`/v1/stores/${made.body.id}/settings`)).body;
  t.like(values, { currency: 'CAD', timeZone: 'America/New_York' });
  t.like(sources, { currency: 'store', timeZone: 'tenant', taxIncluded: 'default' });
});

test('a store needs no more than a name', async (t) => {
  const { shop } = await openShop(service);
  const made = await shop.post('/v1/stores', { name: 'Lodge Outlet' });
  t.like(made, { status: 201, body: { country: null, locationIds: [], metadata: {} } });
});

test('one key makes one store; another body with it is refused', async (t) => {
  const { shop } = await openShop(service);
  const make = (name: string) => shop.post('/v1/stores', { name }, { idempotencyKey: 'store-1' });
  const first = await make('Lodge Outlet');
  const again = await make('Lodge Outlet');
  t.deepEqual(again.body, first.body);
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.like(await make('Other'), { status: 422, body: { code: 'idempotency_key_reused' } });
  t.is((await shop.get('/v1/stores')).body.data.length, 2);
});

test('stores are listed by pages, in each order, and within times', async (t) => {
  const { shop, store } = await openShop(service);
  for (const name of ['B', 'A', 'D', 'C']) await shop.post('/v1/stores', { name });
  const names = (body: { data: { name: string }[] }) => body.data.map(({ name }) => name);
  t.deepEqual(names((await shop.get('/v1/stores')).body), ['C', 'D', 'A', 'B', store.name]);
  t.deepEqual(names((await shop.get('/v1/stores?sort=createdAt')).body), [store.name, 'B', 'A', 'D', 'C']);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await shop.get(`/v1/stores?sort=name&limit=2${after}`);
    seen.push(...names(body));
    cursor = body.nextCursor;
  }
  t.deepEqual(seen, ['A', 'B', 'C', 'D', store.name]);
  const after = encodeURIComponent(store.createdAt);
  t.is((await shop.get(`/v1/stores?createdAt[gt]=${after}`)).body.data.length, 4);
  t.is((await shop.get(`/v1/stores?createdAt[lte]=${after}`)).body.data.length, 1);
  const { nextCursor } = (await shop.get('/v1/stores?limit=2')).body;
  const other = await shop.get(`/v1/stores?limit=2&sort=name&cursor=${nextCursor}`);
  t.like(other, { status: 400, body: { code: 'cursor_invalid' } });
});

test('the order of locations is replaced as a whole', async (t) => {
  const { shop, store, location } = await openShop(service);
  const second = (await shop.post('/v1/locations', { name: 'Second' })).body;
  const path = `/v1/stores/${store.id}`;
  const turned = await shop.patch(path, { locationIds: [second.id, location.id] }, { ifMatch: 1 });
  t.like(turned, { status: 200, body: { version: 2, locationIds: [second.id, location.id] } });
  t.deepEqual((await shop.get(path)).body, turned.body);
  const none = await shop.patch(path, { locationIds: [], country: null, name: 'Bare' }, { ifMatch: 2 });
  t.like(none.body, { version: 3, locationIds: [], country: null, name: 'Bare' });
});

test('writing what a store has already makes no version', async (t) => {
  const { shop, store } = await openShop(service);
  const same = { name: store.name, locationIds: store.locationIds };
  t.deepEqual((await shop.patch(`/v1/stores/${store.id}`, same, { ifMatch: '*' })).body, store);
});

test('locations that are unknown, archived or of another tenant are refused by name', async (t) => {
  const { shop, store, location } = await openShop(service);
  const stranger = await openShop(service);
  const gone = (await shop.post('/v1/locations', { name: 'Gone' })).body;
  await shop.post(`/v1/locations/${gone.id}/archive`);
  for (const id of [newId('loc'), gone.id, stranger.location.id]) {
    const locationIds = [location.id, id];
    const answers = [
      await shop.post('/v1/stores', { name: 'Lodge Outlet', locationIds }),
      await shop.patch(`/v1/stores/${store.id}`, { locationIds }, { ifMatch: '*' }),
    ];
    for (const { status, body } of answers) {
      t.is(status, 422);
      t.is(body.code, 'unknown_location');
      t.deepEqual(
        body.errors.map((fault: { pointer: string }) => fault.pointer),
        ['/locationIds/1'],
      );
    }
  }
});

test('of two changes to one version of a store, one wins', async (t) => {
  const { shop, store } = await openShop(service);
  const write = (name: string) => shop.patch(`/v1/stores/${store.id}`, { name }, { ifMatch: 1 });
  const statuses = (await Promise.all(['a', 'b', 'c', 'd'].map(write))).map(({ status }) => status);
  t.deepEqual(
    statuses.toSorted((a, b) => a - b),
    [200, 412, 412, 412],
  );
});

test('stores of others are not found and not listed', async (t) => {
  const { store } = await openShop(service);
  const { shop: stranger, store: own } = await openShop(service);
  const path = `/v1/stores/${store.id}`;
  t.like(await stranger.get(path), { status: 404, body: { code: 'store_not_found' } });
  t.like(await stranger.patch(path, { name: 'Mine' }, { ifMatch: '*' }), {
    status: 404,
    body: { code: 'store_not_found' },
  });
  t.is((await stranger.get(`${path}/settings`)).status, 404);
  t.is((await stranger.get(`${path}/checkout-profile`)).status, 404);
  const { data } = (await stranger.get('/v1/stores')).body;
  t.deepEqual(
    data.map(({ id }: { id: string }) => id),
    [own.id],
  );
});

test('the log tells what changed, without what a client may have put in', async (t) => {
  const { shop, store } = await openShop(service);
  await shop.patch(`/v1/stores/${store.id}`, { name: 'New', metadata: { owner: 'Ada' } }, { ifMatch: 1 });
  const { data } = (await shop.get(`/v1/audit-log?subjectId=${store.id}`)).body;
  t.like(data[0], { type: 'store.updated', subject: { type: 'store', id: store.id, version: 2 } });
  t.deepEqual(data[0].changed, { name: ['Lodge Supply', 'New'] });
  const updates = await readFeed(shop, ({ type }) => type === 'store.updated', 1);
  t.is(updates.length, 1);
  t.false(JSON.stringify(updates).includes('Ada'));
});
