import { newId } from '@beaver/kit';
import type { TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { addVariant, startCatalogAlone } from './shop.ts';

const service = await startCatalogAlone();
test.after.always(() => service.stop());

const from = '2026-01-01T00:00:00.000Z';
const until = '2027-01-01T00:00:00.000Z';
const addList = async (shop: TestClient, fields: object = {}) =>
  (await shop.post('/v1/price-lists', { name: 'List', taxIncluded: false, ...fields })).body;

test('price lists are made, read, changed, listed and deleted', async (t) => {
  const shop = service.tenant();
  const wish = {
    name: 'Club',
    taxIncluded: true,
    customerGroup: 'club',
    validFrom: '2026-01-01T01:00:00+01:00',
    metadata: { a: 'b' },
  };
  const made = await shop.post('/v1/price-lists', wish);
  t.like(made, {
    status: 201,
    body: { name: 'Club', taxIncluded: true, customerGroup: 'club', validFrom: from, validUntil: null, version: 1 },
  });
  t.is(made.headers.get('location'), `/v1/price-lists/${made.body.id}`);
  const at = `/v1/price-lists/${made.body.id}`;
  t.deepEqual((await shop.get(at)).body, made.body);
  t.is((await shop.get(at, { headers: { 'if-none-match': '"1"' } })).status, 304);
  t.is((await shop.patch(at, { name: 'X' })).status, 428);
  t.is((await shop.patch(at, { name: 'X' }, { ifMatch: 4 })).status, 412);
  const changed = await shop.patch(at, { validUntil: until, customerGroup: null }, { ifMatch: 1 });
  t.like(changed, {
    status: 200,
    body: { name: 'Club', validFrom: from, validUntil: until, customerGroup: null, version: 2 },
  });
  await addList(shop, { customerGroup: 'press' });
  t.is((await shop.get('/v1/price-lists')).body.data.length, 2);
  t.is((await shop.get('/v1/price-lists?customerGroup=press')).body.data.length, 1);
  t.is((await shop.delete(at)).status, 428);
  t.is((await shop.delete(at, { ifMatch: 1 })).status, 412);
  t.is((await shop.delete(at, { ifMatch: 2 })).status, 204);
  t.like(await shop.get(at), { status: 404, body: { code: 'price_list_not_found' } });
});

test('prices are made, read, changed, listed and deleted', async (t) => {
  const shop = service.tenant();
  const variantId = await addVariant(shop);
  const list = await addList(shop);
  const at = `/v1/price-lists/${list.id}/prices`;
  const made = await shop.post(at, { variantId, price: { amount: 900, currency: 'EUR' }, validFrom: from });
  t.like(made, {
    status: 201,
    body: { priceListId: list.id, variantId, price: { amount: 900, currency: 'EUR' }, validFrom: from, version: 1 },
  });
  const one = `/v1/prices/${made.body.id}`;
  t.is(made.headers.get('location'), one);
  t.deepEqual((await shop.get(one)).body, made.body);
  t.is((await shop.get(one, { headers: { 'if-none-match': '"1"' } })).status, 304);
  await shop.post(at, { variantId, price: { amount: 800, currency: 'USD' } });
  t.is((await shop.get(at)).body.data.length, 2);
  t.is((await shop.get(`${at}?currency=USD`)).body.data.length, 1);
  t.is((await shop.get(`${at}?variantId=${newId('var')}`)).body.data.length, 0);
  t.is((await shop.patch(one, { price: { amount: 1, currency: 'EUR' } })).status, 428);
  t.is((await shop.patch(one, { price: { amount: 1, currency: 'EUR' } }, { ifMatch: 3 })).status, 412);
  const changed = await shop.patch(one, { price: { amount: 950, currency: 'EUR' }, validUntil: until }, { ifMatch: 1 });
  t.like(changed, {
    status: 200,
    body: { price: { amount: 950, currency: 'EUR' }, validFrom: from, validUntil: until, version: 2 },
  });
  t.is((await shop.delete(one)).status, 428);
  t.is((await shop.delete(one, { ifMatch: 1 })).status, 412);
  t.is((await shop.delete(one, { ifMatch: 2 })).status, 204);
  t.like(await shop.get(one), { status: 404, body: { code: 'price_not_known' } });
});

test('a price list takes its prices along', async (t) => {
  const shop = service.tenant();
  const list = await addList(shop);
  const { body } = await shop.post(`/v1/price-lists/${list.id}/prices`, {
    variantId: await addVariant(shop),
    price: { amount: 1, currency: 'USD' },
  });
  await shop.delete(`/v1/price-lists/${list.id}`, { ifMatch: '*' });
  t.is((await shop.get(`/v1/prices/${body.id}`)).status, 404);
});

for (const [what, fields, pointer] of [
  ['that ends before it begins', { validFrom: until, validUntil: from }, '/validUntil'],
  ['that ends as it begins', { validFrom: from, validUntil: from }, '/validUntil'],
  ['in a leap second', { validFrom: '2016-12-31T23:59:60Z' }, '/validFrom'],
] as const) {
  test(`a validity ${what} is refused`, async (t) => {
    const shop = service.tenant();
    const refusal = { status: 422, body: { code: 'value_not_allowed', errors: [{ pointer }] } };
    t.like(await shop.post('/v1/price-lists', { name: 'x', taxIncluded: true, ...fields }), refusal);
    const list = await addList(shop);
    t.like(await shop.patch(`/v1/price-lists/${list.id}`, fields, { ifMatch: 1 }), refusal);
    const price = { variantId: await addVariant(shop), price: { amount: 1, currency: 'USD' } };
    const at = `/v1/price-lists/${list.id}/prices`;
    t.like(await shop.post(at, { ...price, ...fields }), refusal);
    const { body } = await shop.post(at, price);
    t.like(await shop.patch(`/v1/prices/${body.id}`, fields, { ifMatch: 1 }), refusal);
  });
}

test('one end of a validity is held against the other that is kept', async (t) => {
  const shop = service.tenant();
  const list = await addList(shop, { validUntil: until });
  const refused = await shop.patch(`/v1/price-lists/${list.id}`, { validFrom: until }, { ifMatch: 1 });
  t.like(refused, { status: 422, body: { errors: [{ pointer: '/validUntil' }] } });
  t.is(
    (await shop.patch(`/v1/price-lists/${list.id}`, { validFrom: until, validUntil: null }, { ifMatch: 1 })).status,
    200,
  );
});

test('unknown references are refused', async (t) => {
  const [shop, other] = [service.tenant(), service.tenant()];
  const list = await addList(shop);
  const price = { variantId: await addVariant(other), price: { amount: 1, currency: 'USD' } };
  const refused = await shop.post(`/v1/price-lists/${list.id}/prices`, price);
  t.like(refused, { status: 422, body: { code: 'unknown_variant', errors: [{ pointer: '/variantId' }] } });
  const own = { ...price, variantId: await addVariant(shop) };
  const misspelt = await shop.post(`/v1/price-lists/${list.id}/prices`, {
    ...own,
    price: { amount: 1, currency: 'QQQ' },
  });
  t.like(misspelt, { status: 422, body: { code: 'value_not_allowed', errors: [{ pointer: '/price/currency' }] } });
  const { body } = await shop.post(`/v1/price-lists/${list.id}/prices`, own);
  const patched = await shop.patch(`/v1/prices/${body.id}`, { price: { amount: 1, currency: 'QQQ' } }, { ifMatch: 1 });
  t.like(patched, { status: 422, body: { code: 'value_not_allowed', errors: [{ pointer: '/price/currency' }] } });

  for (const id of [newId('plist'), (await addList(other)).id]) {
    t.is((await shop.get(`/v1/price-lists/${id}`)).body.code, 'price_list_not_found');
    t.is(
      (await shop.patch(`/v1/price-lists/${id}`, { name: 'x' }, { ifMatch: '*' })).body.code,
      'price_list_not_found',
    );
    t.is((await shop.delete(`/v1/price-lists/${id}`, { ifMatch: '*' })).body.code, 'price_list_not_found');
    t.is((await shop.get(`/v1/price-lists/${id}/prices`)).body.code, 'price_list_not_found');
    t.is((await shop.post(`/v1/price-lists/${id}/prices`, own)).body.code, 'price_list_not_found');
  }
  for (const call of [
    other.get(`/v1/prices/${body.id}`),
    other.patch(`/v1/prices/${body.id}`, { validFrom: null }, { ifMatch: '*' }),
    other.delete(`/v1/prices/${body.id}`, { ifMatch: '*' }),
  ]) {
    t.like(await call, { status: 404, body: { code: 'price_not_known' } });
  }
});
