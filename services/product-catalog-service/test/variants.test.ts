import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { addVariant, hold, openShop, stocked } from './shop.ts';

test('variants are added, read, changed and listed', async (t) => {
  const shop = service.tenant();
  const { body: product } = await shop.post('/v1/products', { title: 'Tent' });
  const at = `/v1/products/${product.id}/variants`;
  const options = { Color: 'Green', Size: '2P' };
  const made = await shop.post(at, {
    sku: 'A',
    options,
    barcode: '4006381333931',
    price: { amount: 0, currency: 'JPY' },
  });
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/variants/${made.body.id}`);
  t.like(made.body, {
    productId: product.id,
    options,
    barcode: '4006381333931',
    price: { amount: 0, currency: 'JPY' },
    version: 1,
  });
  const one = `/v1/variants/${made.body.id}`;
  t.deepEqual((await shop.get(one)).body, made.body);
  t.is((await shop.get(one, { headers: { 'if-none-match': '"1"' } })).status, 304);
  const changed = await shop.patch(
    one,
    { barcode: null, price: null, options: { Size: '3P' }, allowBackorder: true },
    { ifMatch: 1 },
  );
  t.like(changed, { status: 200, body: { barcode: null, price: null, allowBackorder: true, sku: 'A', version: 2 } });
  t.deepEqual(changed.body.options, { Size: '3P' });
  t.is((await shop.get(`/v1/products/${product.id}`)).body.version, 3);
  await shop.post(at, { sku: 'B' });
  const skus = async (query = '') => (await shop.get(`${at}${query}`)).body.data.map(({ sku }: { sku: string }) => sku);
  t.deepEqual(await skus(), ['A', 'B']);
  t.deepEqual(await skus('?sort=-sku'), ['B', 'A']);
  t.deepEqual(await skus('?sku=B'), ['B']);
  t.deepEqual(await skus('?barcode=1'), []);
});

test('a SKU is taken once in a tenant, also by those who ask at the same time', async (t) => {
  const shop = service.tenant();
  const products = await Promise.all(['x', 'y'].map((title) => shop.post('/v1/products', { title })));
  const add = (_: unknown, index: number) =>
    shop.post(`/v1/products/${products[index % 2]?.body.id}/variants`, { sku: 'same' });
  const answers = await Promise.all(Array.from({ length: 10 }, add));
  t.is(answers.filter(({ status }) => status === 201).length, 1);
  t.is(answers.filter(({ body }) => body.code === 'sku_taken').length, 9);
  const { body } = await shop.post(`/v1/products/${products[0]?.body.id}/variants`, { sku: 'other' });
  t.like(await shop.patch(`/v1/variants/${body.id}`, { sku: 'same' }, { ifMatch: '*' }), {
    status: 409,
    body: { code: 'sku_taken' },
  });
});

test('a price needs a currency that exists', async (t) => {
  const shop = service.tenant();
  const { body } = await shop.post('/v1/products', { title: 'x', variants: [{ sku: 'a' }] });
  const price = { amount: 1, currency: 'XQX' };
  const refusal = { status: 422, body: { code: 'value_not_allowed', errors: [{ pointer: '/price/currency' }] } };
  t.like(await shop.post(`/v1/products/${body.id}/variants`, { sku: 'b', price }), refusal);
  t.like(await shop.patch(`/v1/variants/${body.variants[0].id}`, { price }, { ifMatch: 1 }), refusal);
});

test('a variant that was never stocked or reserved can be deleted', async (t) => {
  const shop = await openShop(service);
  const { body: product } = await shop.post('/v1/products', { title: 'x', variants: [{ sku: 'a' }, { sku: 'b' }] });
  const [first, second] = product.variants;
  t.is((await shop.delete(`/v1/variants/${first.id}`)).status, 428);
  t.is((await shop.delete(`/v1/variants/${first.id}`, { ifMatch: 5 })).status, 412);
  t.is((await shop.delete(`/v1/variants/${first.id}`, { ifMatch: 1 })).status, 204);
  t.like(await shop.get(`/v1/variants/${first.id}`), { status: 404, body: { code: 'variant_not_found' } });
  await shop.post(`/v1/products/${product.id}/publish`);
  const last = await shop.delete(`/v1/variants/${second.id}`, { ifMatch: '*' });
  t.like(last, { status: 409, body: { code: 'product_has_no_variants' } });

  const variantId = await stocked(shop, 3);
  const { productId } = (await shop.get(`/v1/variants/${variantId}`)).body;
  await shop.post(`/v1/products/${productId}/variants`, { sku: 'spare' });
  t.like(await shop.delete(`/v1/variants/${variantId}`, { ifMatch: '*' }), {
    status: 409,
    body: { code: 'variant_in_use' },
  });

  const untracked = await addVariant(shop, { trackInventory: false });
  await hold(shop, untracked, 1);
  const { productId: other } = (await shop.get(`/v1/variants/${untracked}`)).body;
  await shop.post(`/v1/products/${other}/variants`, { sku: 'spare too' });
  t.like(await shop.delete(`/v1/variants/${untracked}`, { ifMatch: '*' }), {
    status: 409,
    body: { code: 'variant_in_use' },
  });
});

test('a product has at most 100 variants', async (t) => {
  const shop = service.tenant();
  const variants = Array.from({ length: 99 }, (_, index) => ({ sku: `s${index}` }));
  const { body } = await shop.post('/v1/products', { title: 'x', variants });
  const add = (_: unknown, index: number) => shop.post(`/v1/products/${body.id}/variants`, { sku: `t${index}` });
  const answers = await Promise.all(Array.from({ length: 5 }, add));
  t.is(answers.filter(({ status }) => status === 201).length, 1);
  t.is(answers.filter((answer) => answer.body.code === 'variant_limit_reached').length, 4);
});

test('what is not there is 404', async (t) => {
  const shop = service.tenant();
  const [variant, product] = [newId('var'), newId('prod')];
  t.is((await shop.get(`/v1/variants/${variant}`)).body.code, 'variant_not_found');
  t.is((await shop.patch(`/v1/variants/${variant}`, { sku: 'x' }, { ifMatch: '*' })).body.code, 'variant_not_found');
  t.is((await shop.delete(`/v1/variants/${variant}`, { ifMatch: '*' })).body.code, 'variant_not_found');
  t.is((await shop.get(`/v1/products/${product}/variants`)).body.code, 'product_not_found');
  t.is((await shop.post(`/v1/products/${product}/variants`, { sku: 'x' })).body.code, 'product_not_found');
});
