import { newId } from '@beaver/kit';
import { type TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { service } from './one-service.ts';
import { openShop } from './open-shop.ts';

const usd = (amount: number) => [{ amount, currency: 'USD' }];
const taxRate = (storeId: string, region: string | null) => ({
  storeId,
  country: 'US',
  region,
  jurisdiction: 'J',
  name: 'Tax',
  rate: '0.0825',
  appliesToShipping: true,
});
const profileOf = (shop: TestClient, storeId: string) => shop.get(`/v1/stores/${storeId}/checkout-profile`);

test('one read shows all that pricing and placing need', async (t) => {
  const { shop, store, location } = await openShop(service);
  await shop.post('/v1/tax-rates', taxRate(store.id, null));
  const ny = (await shop.post('/v1/tax-rates', taxRate(store.id, 'NY'))).body;
  const gone = (await shop.post('/v1/tax-rates', taxRate(store.id, 'NJ'))).body;
  await shop.post(`/v1/tax-rates/${gone.id}/archive`);
  const standard = { storeId: store.id, name: 'Standard', prices: usd(500), freeAbove: usd(10_000), countries: ['US'] };
  const option = (await shop.post('/v1/shipping-options', standard)).body;
  const lost = (await shop.post('/v1/shipping-options', standard)).body;
  await shop.post(`/v1/shipping-options/${lost.id}/archive`);
  const first = (await shop.post('/v1/locations', { name: 'First' })).body;
  const off = (await shop.post('/v1/locations', { name: 'Off', isActive: false })).body;
  await shop.patch(`/v1/stores/${store.id}`, { locationIds: [off.id, first.id, location.id] }, { ifMatch: '*' });

  const { status, headers, body } = await profileOf(shop, store.id);
  t.is(status, 200);
  t.is(headers.get('etag'), `"${body.version}"`);
  t.like(body, {
    tenantId: store.tenantId,
    storeId: store.id,
    name: 'Lodge Supply',
    country: 'US',
    acceptsOrders: true,
  });
  t.deepEqual(body.settings, (await shop.get(`/v1/stores/${store.id}/settings`)).body.values);
  t.deepEqual(body.locationIds, [first.id, location.id]);
  t.deepEqual(
    body.taxRates.map(({ region }: { region: string }) => region),
    ['NY', null],
  );
  t.deepEqual(body.taxRates[0], {
    id: ny.id,
    country: 'US',
    region: 'NY',
    jurisdiction: 'J',
    name: 'Tax',
    rate: '0.0825',
    appliesToShipping: true,
  });
  const { storeId: _, ...shown } = standard;
  t.deepEqual(body.shippingOptions, [{ id: option.id, ...shown }]);
});

test('a bare store has a profile, too', async (t) => {
  const { shop } = await openShop(service);
  const { id } = (await shop.post('/v1/stores', { name: 'Bare' })).body;
  t.like((await profileOf(shop, id)).body, {
    country: null,
    locationIds: [],
    taxRates: [],
    shippingOptions: [],
    version: 1,
  });
});

test('each change of a part gives a new version, each other one none', async (t) => {
  const { shop, tenant, store, location } = await openShop(service);
  const { id: otherId } = (await shop.post('/v1/stores', { name: 'Other' })).body;
  const ids: Record<string, string> = {};
  const make = async (kind: string, path: string, body: object) => {
    ids[kind] = (await shop.post(path, body)).body.id;
  };
  const any = { ifMatch: '*' };
  const steps: [what: string, rises: boolean, step: () => Promise<unknown>][] = [
    ['tax rate made', true, () => make('tax', '/v1/tax-rates', taxRate(store.id, 'NY'))],
    ['tax rate changed', true, () => shop.patch(`/v1/tax-rates/${ids.tax}`, { rate: '0.09' }, any)],
    ['tax rate unchanged', false, () => shop.patch(`/v1/tax-rates/${ids.tax}`, { rate: '0.09' }, any)],
    ['tax rate archived', true, () => shop.post(`/v1/tax-rates/${ids.tax}/archive`)],
    [
      'option made',
      true,
      () => make('option', '/v1/shipping-options', { storeId: store.id, name: 'S', prices: usd(1) }),
    ],
    ['option changed', true, () => shop.patch(`/v1/shipping-options/${ids.option}`, { prices: usd(2) }, any)],
    ['option archived', true, () => shop.post(`/v1/shipping-options/${ids.option}/archive`)],
    ['location added', true, () => make('location', '/v1/locations', { name: 'L', storeIds: [store.id] })],
    ['location made elsewhere', false, () => make('elsewhere', '/v1/locations', { name: 'E', storeIds: [otherId] })],
    [
      'order turned',
      true,
      () => shop.patch(`/v1/stores/${store.id}`, { locationIds: [ids.location, location.id] }, any),
    ],
    ['location switched off', true, () => shop.patch(`/v1/locations/${location.id}`, { isActive: false }, any)],
    ['location archived', true, () => shop.post(`/v1/locations/${ids.location}/archive`)],
    ['store renamed', true, () => shop.patch(`/v1/stores/${store.id}`, { name: 'New' }, any)],
    ['own settings', true, () => shop.patch(`/v1/stores/${store.id}/settings`, { captureMethod: 'manual' }, any)],
    ['inherited settings', true, () => shop.patch(`/v1/tenants/${tenant.id}/settings`, { currency: 'EUR' }, any)],
    ["other store's settings", false, () => shop.patch(`/v1/stores/${otherId}/settings`, { currency: 'SEK' }, any)],
    ['tenant activated', true, () => shop.post(`/v1/tenants/${tenant.id}/activate`)],
    ['tenant suspended', true, () => shop.post(`/v1/tenants/${tenant.id}/suspend`)],
  ];
  let { version } = (await profileOf(shop, store.id)).body;
  for (const [what, rises, step] of steps) {
    await step();
    const path = `/v1/stores/${store.id}/checkout-profile`;
    const again = await shop.get(path, { headers: { 'if-none-match': `"${version}"` } });
    t.is(again.status, rises ? 200 : 304, what);
    if (rises) t.true(again.body.version > version, what);
    version = rises ? again.body.version : version;
  }
  t.like((await profileOf(shop, store.id)).body, { name: 'New', acceptsOrders: false, settings: { currency: 'EUR' } });
});

test('changes at once are all counted', async (t) => {
  const { shop, store, location } = await openShop(service);
  const before = (await profileOf(shop, store.id)).body.version;
  const any = { ifMatch: '*' };
  const answers = await Promise.all([
    ...['A', 'B', 'C', 'D'].map((region) => shop.post('/v1/tax-rates', taxRate(store.id, region))),
    ...['S', 'T'].map((name) => shop.post('/v1/shipping-options', { storeId: store.id, name, prices: usd(1) })),
    shop.patch(`/v1/stores/${store.id}`, { name: 'New' }, any),
    shop.patch(`/v1/stores/${store.id}/settings`, { taxIncluded: true }, any),
    shop.patch(`/v1/locations/${location.id}`, { name: 'Renamed' }, any),
    shop.post('/v1/locations', { name: 'L', storeIds: [store.id] }),
  ]);
  for (const { status } of answers) t.true([200, 201].includes(status));
  t.is((await profileOf(shop, store.id)).body.version, before + answers.length);
});

test('a machine reads the profile of the tenant that it names, and no other', async (t) => {
  const { shop, store } = await openShop(service);
  const machine = service.machine('order-service', ['stores:read'], store.tenantId);
  t.deepEqual((await profileOf(machine, store.id)).body, (await profileOf(shop, store.id)).body);
  const other = service.machine('order-service', ['stores:read'], newId('ten'));
  t.like(await profileOf(other, store.id), { status: 404, body: { code: 'store_not_found' } });
});
