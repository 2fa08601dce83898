import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { addVariant, openShop, stock } from './shop.ts';

test('a product starts as a draft, with its variants in the order they were sent', async (t) => {
  const shop = service.tenant();
  const skus = ['z', 'a', 'm', 'b'];
  const made = await shop.post('/v1/products', {
    title: 'Alpine Tent',
    description: 'Three seasons.',
    metadata: { season: 'summer' },
    variants: skus.map((sku) => ({ sku, options: { Color: sku }, price: { amount: 100, currency: 'EUR' } })),
  });
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/products/${made.body.id}`);
  t.is(made.headers.get('etag'), '"1"');
  t.like(made.body, { status: 'draft', publishedAt: null, metadata: { season: 'summer' }, version: 1 });
  t.deepEqual(
    made.body.variants.map(({ sku }: { sku: string }) => sku),
    skus,
  );
  t.like(made.body.variants[0], {
    trackInventory: true,
    allowBackorder: false,
    barcode: null,
    price: { amount: 100, currency: 'EUR' },
  });
  const read = await shop.get(`/v1/products/${made.body.id}`);
  t.deepEqual(read.body, made.body);
});

test('a product that has not changed is not sent again', async (t) => {
  const shop = service.tenant();
  const { body } = await shop.post('/v1/products', { title: 'Tent' });
  const again = await shop.get(`/v1/products/${body.id}`, { headers: { 'if-none-match': '"1"' } });
  t.is(again.status, 304);
  await shop.post(`/v1/products/${body.id}/variants`, { sku: 'a' });
  const changed = await shop.get(`/v1/products/${body.id}`, { headers: { 'if-none-match': '"1"' } });
  t.is(changed.status, 200, 'a variant is a part of what is shown');
  t.is(changed.headers.get('etag'), '"2"');
});

test('a creation is done once per key', async (t) => {
  const shop = service.tenant();
  const create = () =>
    shop.post('/v1/products', { title: 'Once', variants: [{ sku: 'once' }] }, { idempotencyKey: 'k' });
  const answers = await Promise.all([create(), create(), create()]);
  t.true(answers.every(({ status }) => status === 201 || status === 409));
  const again = await create();
  t.is(again.status, 201);
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.is((await shop.get('/v1/products')).body.data.length, 1);
  const other = await shop.post('/v1/products', { title: 'Twice' }, { idempotencyKey: 'k' });
  t.is(other.body.code, 'idempotency_key_reused');
});

test('draft, active, archived: each step once and in this order', async (t) => {
  const shop = service.tenant();
  const { body: draft } = await shop.post('/v1/products', { title: 'Tent' });
  const at = `/v1/products/${draft.id}`;
  t.like(await shop.post(`${at}/publish`), { status: 409, body: { code: 'product_has_no_variants' } });
  t.like(await shop.post(`${at}/archive`), { status: 409, body: { code: 'product_not_active' } });
  await shop.post(`${at}/variants`, { sku: 'a' });
  const active = await shop.post(`${at}/publish`);
  t.like(active, { status: 200, body: { status: 'active', version: 3, archivedAt: null } });
  t.truthy(active.body.publishedAt);
  t.like(await shop.post(`${at}/publish`), { status: 409, body: { code: 'product_not_draft' } });
  const archived = await shop.post(`${at}/archive`);
  t.like(archived, { status: 200, body: { status: 'archived', publishedAt: active.body.publishedAt } });
  t.like(await shop.post(`${at}/archive`), { status: 409, body: { code: 'product_not_active' } });
  t.like(await shop.post(`${at}/publish`), { status: 409, body: { code: 'product_not_draft' } });
  const { body: log } = await shop.get(`/v1/audit-log?subjectId=${draft.id}`);
  t.deepEqual(log.data.map(({ type }: { type: string }) => type).toReversed(), [
    'product.created',
    'product.published',
    'product.archived',
  ]);
  t.deepEqual(log.data[1].changed.status, ['draft', 'active']);
});

test('a change needs the version it is meant for, and keeps what it does not name', async (t) => {
  const shop = service.tenant();
  const { body } = await shop.post('/v1/products', { title: 'Tent', description: 'Old', metadata: { a: '1' } });
  const at = `/v1/products/${body.id}`;
  t.like(await shop.patch(at, { title: 'X' }), { status: 428, body: { code: 'precondition_required' } });
  t.like(await shop.patch(at, { title: 'X' }, { ifMatch: 7 }), { status: 412, body: { code: 'version_mismatch' } });
  const changed = await shop.patch(at, { title: 'Hut', metadata: { b: '2' } }, { ifMatch: 1 });
  t.like(changed, { status: 200, body: { title: 'Hut', description: 'Old', metadata: { b: '2' }, version: 2 } });
  t.is(Object.keys(changed.body.metadata).length, 1);
  const nothing = await shop.patch(at, { title: 'Hut' }, { ifMatch: 2 });
  t.is(nothing.body.version, 2, 'what is so already makes no version');
});

test('of writers who read the same version, one wins', async (t) => {
  const shop = service.tenant();
  const { body } = await shop.post('/v1/products', { title: 'Tent' });
  const write = (_: unknown, index: number) =>
    shop.patch(`/v1/products/${body.id}`, { title: `T${index}` }, { ifMatch: 1 });
  const statuses = (await Promise.all(Array.from({ length: 20 }, write))).map(({ status }) => status);
  t.is(statuses.filter((status) => status === 200).length, 1);
  t.is(statuses.filter((status) => status === 412).length, 19);
});

test('only a draft can be deleted', async (t) => {
  const shop = await openShop(service);
  const { body: draft } = await shop.post('/v1/products', { title: 'Tent', variants: [{ sku: 'a' }] });
  t.is((await shop.delete(`/v1/products/${draft.id}`)).status, 428);
  t.is((await shop.delete(`/v1/products/${draft.id}`, { ifMatch: 9 })).status, 412);
  t.is((await shop.delete(`/v1/products/${draft.id}`, { ifMatch: 1 })).status, 204);
  t.like(await shop.get(`/v1/products/${draft.id}`), { status: 404, body: { code: 'product_not_found' } });
  t.is((await shop.get(`/v1/variants/${draft.variants[0].id}`)).status, 404);
  t.is(
    (await shop.post('/v1/products', { title: 'Again', variants: [{ sku: 'a' }] })).status,
    201,
    'its SKU is free again',
  );

  await addVariant(shop);
  const [active] = (await shop.get('/v1/products?status=active')).body.data;
  t.like(await shop.delete(`/v1/products/${active.id}`, { ifMatch: '*' }), {
    status: 409,
    body: { code: 'product_not_draft' },
  });
  const { body: kept } = await shop.post('/v1/products', { title: 'Tent', variants: [{ sku: 'b' }] });
  await stock(shop, kept.variants[0].id, 3);
  t.like(await shop.delete(`/v1/products/${kept.id}`, { ifMatch: '*' }), {
    status: 409,
    body: { code: 'variant_in_use' },
  });
});

test('unknown references are named', async (t) => {
  const shop = service.tenant();
  const { body: known } = await shop.post('/v1/categories', { name: 'Known' });
  const refused = await shop.post('/v1/products', { title: 'Tent', categoryIds: [known.id, newId('cat')] });
  t.like(refused, { status: 422, body: { code: 'unknown_category', errors: [{ pointer: '/categoryIds/1' }] } });
  const { body } = await shop.post('/v1/products', { title: 'Tent' });
  const patched = await shop.patch(`/v1/products/${body.id}`, { categoryIds: [newId('cat')] }, { ifMatch: 1 });
  t.like(patched, { status: 422, body: { code: 'unknown_category', errors: [{ pointer: '/categoryIds/0' }] } });
  const sameSku = await shop.post('/v1/products', { title: 'Tent', variants: [{ sku: 'a' }, { sku: 'a' }] });
  t.like(sameSku, { status: 409, body: { code: 'sku_taken' } });
  const badMoney = await shop.post('/v1/products', {
    title: 'T',
    variants: [{ sku: 'q', price: { amount: 1, currency: 'QQQ' } }],
  });
  t.like(badMoney, {
    status: 422,
    body: { code: 'value_not_allowed', errors: [{ pointer: '/variants/0/price/currency' }] },
  });
});

test('another tenant has its own products and SKUs', async (t) => {
  const [shop, other] = [service.tenant(), service.tenant()];
  const { body } = await shop.post('/v1/products', { title: 'Tent', variants: [{ sku: 'a' }] });
  t.is((await other.post('/v1/products', { title: 'Tent', variants: [{ sku: 'a' }] })).status, 201);
  const at = `/v1/products/${body.id}`;
  const statuses = await Promise.all([
    other.get(at),
    other.patch(at, { title: 'X' }, { ifMatch: '*' }),
    other.delete(at, { ifMatch: '*' }),
    other.post(`${at}/publish`),
    other.post(`${at}/archive`),
    other.get(`${at}/variants`),
    other.post(`${at}/variants`, { sku: 'x' }),
    other.get(`/v1/variants/${body.variants[0].id}`),
  ]);
  t.deepEqual(
    statuses.map(({ status }) => status),
    Array(8).fill(404),
  );
  const theft = await other.post('/v1/categories', { name: 'Mine' });
  t.is((await shop.post('/v1/products', { title: 'T', categoryIds: [theft.body.id] })).status, 422);
});
