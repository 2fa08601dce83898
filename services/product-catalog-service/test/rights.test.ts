import { newId } from '@beaver/kit';
import type { TestAnswer, TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { cat, plist, price, prod, res, variant } from './bad-requests.ts';
import { startCatalogAlone } from './shop.ts';

const service = await startCatalogAlone();
test.after.always(() => service.stop());

const keyed = () => ({ idempotencyKey: newId('key'), ifMatch: '*' });

test('each operation asks for its own right', async (t) => {
  const rights = ['products', 'prices', 'inventory', 'reservations'];
  const asks: [string, (who: TestClient) => Promise<TestAnswer>][] = [
    ...[
      '/v1/products',
      `/v1/products/${prod}`,
      `/v1/products/${prod}/variants`,
      `/v1/variants/${variant}`,
      '/v1/categories',
      `/v1/categories/${cat}`,
    ].map(read('products')),
    ...['/v1/price-lists', `/v1/price-lists/${plist}`, `/v1/price-lists/${plist}/prices`, `/v1/prices/${price}`].map(
      read('prices'),
    ),
    ...[
      '/v1/inventory-levels',
      '/v1/inventory-movements',
      '/v1/inventory-transfers',
      `/v1/inventory-adjustments/${newId('adj')}`,
      `/v1/inventory-transfers/${newId('trf')}`,
    ].map(read('inventory')),
    ...['/v1/reservations', `/v1/reservations/${res}`, `/v1/reservations/${res}/stock`].map(read('reservations')),
    ...[
      '/v1/products',
      `/v1/products/${prod}/publish`,
      `/v1/products/${prod}/archive`,
      `/v1/products/${prod}/variants`,
      '/v1/categories',
    ].map(write('products')),
    ...['/v1/price-lists', `/v1/price-lists/${plist}/prices`].map(write('prices')),
    ...['/v1/inventory-adjustments', '/v1/inventory-transfers'].map(write('inventory')),
    ...[
      '/v1/reservations',
      ...['extend', 'commit', 'release', 'consume'].map((verb) => `/v1/reservations/${res}/${verb}`),
    ].map(write('reservations')),
    ...[`/v1/products/${prod}`, `/v1/variants/${variant}`, `/v1/categories/${cat}`].flatMap((path) =>
      edit('products', path),
    ),
    ...[`/v1/price-lists/${plist}`, `/v1/prices/${price}`].flatMap((path) => edit('prices', path)),
    ['prices:read', (who) => who.post('/v1/price-quotes', {})],
  ];
  const all = rights.flatMap((each) => [`${each}:read`, `${each}:write`]);
  for (const [right, ask] of asks) {
    const without = await ask(service.tenant({ scopes: all.filter((each) => each !== right) }));
    t.like(without, { status: 403, body: { code: 'permission_denied' } }, right);
    t.not((await ask(service.tenant({ scopes: [right] }))).status, 403, right);
    t.is((await ask(service.anonymous())).status, 401, right);
  }
  t.is(asks.length, 43, 'all of the document');
});

test('a machine names its tenant, and acts for it', async (t) => {
  const own = service.tenant();
  const { body } = await own.post('/v1/products', { title: 'Tent' });
  const machine = (tenantId?: string) => service.machine('order-service', ['products:read'], tenantId);
  t.is((await machine(own.tenantId).get(`/v1/products/${body.id}`)).status, 200);
  t.like(await machine().get(`/v1/products/${body.id}`), { status: 400, body: { code: 'tenant_required' } });
  t.is((await machine(newId('ten')).get(`/v1/products/${body.id}`)).status, 404);
});

type Ask = [string, (who: TestClient) => Promise<TestAnswer>];
function read(noun: string) {
  return (path: string): Ask => [`${noun}:read`, (who) => who.get(path)];
}
function write(noun: string) {
  return (path: string): Ask => [`${noun}:write`, (who) => who.post(path, undefined, keyed())];
}
function edit(noun: string, path: string): Ask[] {
  return [
    [`${noun}:write`, (who) => who.patch(path, {}, keyed())],
    [`${noun}:write`, (who) => who.delete(path, keyed())],
  ];
}
