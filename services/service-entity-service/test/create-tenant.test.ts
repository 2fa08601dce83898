import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { newTenant, registrar } from './open-shop.ts';

test('a tenant comes with a store, a location and its settings', async (t) => {
  const id = newId('ten');
  const made = await registrar(service).post('/v1/tenants', newTenant(id));
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/tenants/${id}`);
  const { tenant, store, location } = made.body;
  t.like(tenant, { id, tenantId: id, name: 'Lodge Supply', status: 'trial', version: 1 });
  t.like(store, { tenantId: id, name: 'Lodge Supply', country: 'US', locationIds: [location.id] });
  t.like(location, { tenantId: id, name: 'Default location', address: null, isActive: true });

  const owner = service.tenant({ id });
  t.deepEqual((await owner.get(`/v1/tenants/${id}`)).body, tenant);
  t.deepEqual((await owner.get(`/v1/stores/${store.id}`)).body, store);
  t.deepEqual((await owner.get(`/v1/locations/${location.id}`)).body, location);
  const { values, sources } = (await owner.get(`/v1/stores/${store.id}/settings`)).body;
  t.like(values, { currency: 'USD', timeZone: 'America/New_York', locale: 'en-US' });
  t.like(sources, { currency: 'tenant', timeZone: 'tenant', locale: 'tenant', captureMethod: 'default' });
});

test('the same id and content give the same answer, with or without a key, also after changes', async (t) => {
  const id = newId('ten');
  const body = newTenant(id);
  const first = await registrar(service).post('/v1/tenants', body, { idempotencyKey: 'k1' });
  await service.tenant({ id }).patch(`/v1/tenants/${id}`, { name: 'Renamed' }, { ifMatch: 1 });
  const { store, ...rest } = body;
  for (const again of [body, { store, ...rest }]) {
    for (const options of [{}, { idempotencyKey: 'k1' }, { idempotencyKey: 'k2' }]) {
      const answer = await registrar(service).post('/v1/tenants', again, options);
      t.is(answer.status, 201);
      t.deepEqual(answer.body, first.body);
      t.is(answer.headers.get('idempotency-replayed'), 'true');
    }
  }
  t.is((await service.tenant({ id }).get('/v1/stores')).body.data.length, 1);
});

test('the same id with other content is refused', async (t) => {
  const body = newTenant(newId('ten'));
  await registrar(service).post('/v1/tenants', body, { idempotencyKey: 'k1' });
  const others = [
    { ...body, name: 'Other' },
    { ...body, store: { ...body.store, currency: 'EUR' } },
  ];
  for (const other of others) {
    const answer = await registrar(service).post('/v1/tenants', other);
    t.is(answer.status, 409);
    t.is(answer.body.code, 'tenant_exists');
  }
});

test('twenty requests at once make one tenant', async (t) => {
  const id = newId('ten');
  const send = () => registrar(service).post('/v1/tenants', newTenant(id));
  const answers = await Promise.all(Array.from({ length: 20 }, send));
  t.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  t.is(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
  t.is(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null).length, 1);
  const rows = await service.sql(
    id,
    `select (select count(*) from stores)::int as stores, (select count(*) from locations)::int as locations,
            (select count(*) from events)::int as events`,
  );
  t.deepEqual(rows, [{ stores: 1, locations: 1, events: 5 }]);
});

const bad: [what: string, change: object, status: number, pointer: string][] = [
  ['no id', { id: undefined }, 400, '/id'],
  ['an id of another kind', { id: newId('sto') }, 400, '/id'],
  ['an empty name', { name: '' }, 400, '/name'],
  ['a blank name', { name: '   ' }, 400, '/name'],
  ['a long name', { name: 'n'.repeat(256) }, 400, '/name'],
  ['a NUL in the name', { name: 'a\u0000b' }, 400, '/name'],
  ['no store', { store: undefined }, 400, '/store'],
  ['a status', { status: 'active' }, 400, '/status'],
  ['an unknown currency', { store: { name: 'S', currency: 'ABC', timeZone: 'UTC' } }, 422, '/store/currency'],
  ['a small currency', { store: { name: 'S', currency: 'usd', timeZone: 'UTC' } }, 400, '/store/currency'],
  ['an unknown time zone', { store: { name: 'S', currency: 'USD', timeZone: 'Mars/Base' } }, 422, '/store/timeZone'],
  ['an offset as time zone', { store: { name: 'S', currency: 'USD', timeZone: '+02:00' } }, 400, '/store/timeZone'],
  [
    'an unknown country',
    { store: { name: 'S', currency: 'USD', timeZone: 'UTC', country: 'XX' } },
    422,
    '/store/country',
  ],
  [
    'a broken locale',
    { store: { name: 'S', currency: 'USD', timeZone: 'UTC', locale: 'en-US-US' } },
    422,
    '/store/locale',
  ],
];

for (const [what, change, status, pointer] of bad) {
  test(`tenant: ${what} is refused by name`, async (t) => {
    const id = newId('ten');
    const answer = await registrar(service).post('/v1/tenants', { ...newTenant(id), ...change });
    t.is(answer.status, status, JSON.stringify(answer.body));
    t.true(
      answer.body.errors.some((fault: { pointer: string }) => fault.pointer === pointer),
      JSON.stringify(answer.body),
    );
    t.is((await service.tenant({ id }).get(`/v1/tenants/${id}`)).status, 404);
  });
}

test('only the right to create tenants creates one', async (t) => {
  const answer = await service.machine('order-service', ['tenants:write']).post('/v1/tenants', newTenant(newId('ten')));
  t.is(answer.status, 403);
});
