import { newId } from '@beaver/kit';
import test from 'ava';
import { startCatalogAlone } from './shop.ts';

const service = await startCatalogAlone();
test.after.always(() => service.stop());

test('products are found by words, status and category', async (t) => {
  const shop = service.tenant();
  const { body: root } = await shop.post('/v1/categories', { name: 'Camping' });
  const { body: leaf } = await shop.post('/v1/categories', { name: 'Tents', parentId: root.id });
  const add = (title: string, fields: object = {}) => shop.post('/v1/products', { title, ...fields });
  const { body: tent } = await add('Alpine tents', { description: 'For two people', categoryIds: [leaf.id] });
  const { body: stove } = await add('Stove', { description: 'Boils water, fits tents', categoryIds: [root.id] });
  await add('Rope');
  const ids = async (query: string) =>
    (await shop.get(`/v1/products?${query}`)).body.data.map(({ id }: { id: string }) => id);
  t.deepEqual(await ids('q=tent'), [stove.id, tent.id]);
  t.deepEqual(await ids(`q=${encodeURIComponent('tent -water')}`), [tent.id]);
  t.deepEqual(await ids(`q=${encodeURIComponent('"two people"')}`), [tent.id]);
  t.deepEqual(await ids(`q=${encodeURIComponent("');drop table & | !( :*")}`), []);
  t.deepEqual(await ids(`categoryId=${root.id}`), [stove.id, tent.id], 'what is below counts');
  t.deepEqual(await ids(`categoryId=${leaf.id}`), [tent.id]);
  t.deepEqual(await ids(`categoryId=${newId('cat')}`), []);
  t.deepEqual(await ids('status=active'), []);
  t.is((await ids('sort=title')).length, 3);
});

test('pages show each product once, in order', async (t) => {
  const shop = service.tenant();
  for (const title of ['c', 'a', 'd', 'b', 'e']) await shop.post('/v1/products', { title });
  for (const [sort, expected] of [
    ['title', 'abcde'],
    ['-title', 'edcba'],
    ['createdAt', 'cadbe'],
    ['-createdAt', 'ebdac'],
  ] as const) {
    let titles = '';
    let cursor = '';
    do {
      const { status, body } = await shop.get(`/v1/products?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`);
      t.is(status, 200);
      titles += body.data.map(({ title }: { title: string }) => title).join('');
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    t.is(titles, expected, sort);
  }
  const first = await shop.get('/v1/products?limit=2');
  const elsewhere = await shop.get(`/v1/products?limit=2&q=tent&cursor=${first.body.nextCursor}`);
  t.like(elsewhere, { status: 400, body: { code: 'cursor_invalid' } });
});
