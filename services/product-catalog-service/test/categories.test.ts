import { newId } from '@beaver/kit';
import type { TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { startCatalogAlone } from './shop.ts';

const service = await startCatalogAlone();
test.after.always(() => service.stop());

const add = async (shop: TestClient, name: string, parentId?: string): Promise<string> =>
  (await shop.post('/v1/categories', { name, ...(parentId ? { parentId } : {}) })).body.id;

test('categories make a tree', async (t) => {
  const shop = service.tenant();
  const made = await shop.post('/v1/categories', { name: 'Camping', metadata: { icon: 'tent' } });
  t.like(made, { status: 201, body: { name: 'Camping', parentId: null, version: 1 } });
  t.is(made.headers.get('location'), `/v1/categories/${made.body.id}`);
  t.deepEqual((await shop.get(`/v1/categories/${made.body.id}`)).body, made.body);
  const child = await add(shop, 'Tents', made.body.id);
  await add(shop, 'Boats');
  const names = async (query: string) =>
    (await shop.get(`/v1/categories${query}`)).body.data.map(({ name }: { name: string }) => name);
  t.deepEqual(await names(''), ['Boats', 'Camping', 'Tents']);
  t.deepEqual(await names('?parentId=none'), ['Boats', 'Camping']);
  t.deepEqual(await names(`?parentId=${made.body.id}`), ['Tents']);
  const moved = await shop.patch(`/v1/categories/${child}`, { parentId: null, name: 'Huts' }, { ifMatch: 1 });
  t.like(moved, { status: 200, body: { parentId: null, name: 'Huts', version: 2 } });
  t.is((await shop.patch(`/v1/categories/${child}`, { name: 'Huts' }, { ifMatch: 1 })).status, 412);
});

test('a category never comes below itself', async (t) => {
  const shop = service.tenant();
  const root = await add(shop, 'root');
  const middle = await add(shop, 'middle', root);
  const leaf = await add(shop, 'leaf', middle);
  for (const parentId of [root, middle, leaf]) {
    const refused = await shop.patch(`/v1/categories/${root}`, { parentId }, { ifMatch: '*' });
    t.like(refused, { status: 422, body: { code: 'category_cycle', errors: [{ pointer: '/parentId' }] } });
  }
  t.is((await shop.patch(`/v1/categories/${leaf}`, { parentId: root }, { ifMatch: '*' })).status, 200);
});

test('moves at the same time make no ring', async (t) => {
  const shop = service.tenant();
  for (let round = 0; round < 5; round += 1) {
    const ids = await Promise.all(['a', 'b', 'c'].map((name) => add(shop, name)));
    const move = (id: string, index: number) =>
      shop.patch(`/v1/categories/${id}`, { parentId: ids[(index + 1) % 3] }, { ifMatch: '*' });
    const answers = await Promise.all(ids.map(move));
    t.is(answers.filter(({ status }) => status === 200).length, 2);
    t.is(answers.filter(({ body }) => body.code === 'category_cycle').length, 1);
  }
});

test('only an empty category can be deleted', async (t) => {
  const shop = service.tenant();
  const root = await add(shop, 'root');
  const leaf = await add(shop, 'leaf', root);
  t.like(await shop.delete(`/v1/categories/${root}`, { ifMatch: '*' }), {
    status: 409,
    body: { code: 'category_not_empty' },
  });
  const { body: product } = await shop.post('/v1/products', { title: 'x', categoryIds: [leaf] });
  t.like(await shop.delete(`/v1/categories/${leaf}`, { ifMatch: '*' }), {
    status: 409,
    body: { code: 'category_not_empty' },
  });
  await shop.patch(`/v1/products/${product.id}`, { categoryIds: [] }, { ifMatch: '*' });
  t.is((await shop.delete(`/v1/categories/${leaf}`)).status, 428);
  t.is((await shop.delete(`/v1/categories/${leaf}`, { ifMatch: 8 })).status, 412);
  t.is((await shop.delete(`/v1/categories/${leaf}`, { ifMatch: 1 })).status, 204);
  t.is((await shop.delete(`/v1/categories/${root}`, { ifMatch: 1 })).status, 204);
});

test('unknown categories are 404 in the path and 422 in the body', async (t) => {
  const [shop, other] = [service.tenant(), service.tenant()];
  const foreign = await add(other, 'foreign');
  const own = await add(shop, 'own');
  for (const id of [foreign, newId('cat')]) {
    t.is((await shop.get(`/v1/categories/${id}`)).body.code, 'category_not_found');
    t.is((await shop.patch(`/v1/categories/${id}`, { name: 'x' }, { ifMatch: '*' })).body.code, 'category_not_found');
    t.is((await shop.delete(`/v1/categories/${id}`, { ifMatch: '*' })).body.code, 'category_not_found');
    const refusal = { status: 422, body: { code: 'unknown_category', errors: [{ pointer: '/parentId' }] } };
    t.like(await shop.post('/v1/categories', { name: 'x', parentId: id }), refusal);
    t.like(await shop.patch(`/v1/categories/${own}`, { parentId: id }, { ifMatch: '*' }), refusal);
  }
});
