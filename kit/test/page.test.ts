import test from 'ava';
import type { TestClient } from '../src/testing/index.ts';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

async function readAll(shop: TestClient, query: string, between: () => Promise<unknown> = async () => {}) {
  const rows: { id: string; text: string; createdAt: string }[] = [];
  let cursor = '';
  do {
    const { status, body } = await shop.get(`/v1/notes?${query}${cursor}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    rows.push(...body.data);
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    await between();
  } while (cursor !== '');
  return rows;
}

const write = async (shop: TestClient, from: number, count: number) => {
  const texts = Array.from({ length: count }, (_, index) => `note ${String(from + index).padStart(4, '0')}`);
  await Promise.all(texts.map((text) => shop.post('/v1/notes', { text })));
  return texts;
};

for (const sort of ['createdAt', '-createdAt', 'text', '-text']) {
  test(`pages by ${sort} show each row once, in order, while others are written`, async (t) => {
    const shop = service.tenant();
    const texts = await write(shop, 100, 60);
    let next = 200;
    const rows = await readAll(shop, `sort=${sort}&limit=7`, async () => {
      next += 2;
      if (next < 260) await Promise.all([write(shop, next, 2), write(shop, 300 - next, 1)]);
    });
    const seen = rows.map(({ text }) => text);
    t.is(new Set(seen).size, seen.length, 'no row twice');
    t.deepEqual(
      texts.filter((text) => !seen.includes(text)),
      [],
      'no row missing',
    );
    const field = sort.replace('-', '') as 'createdAt' | 'text';
    const values = rows.map((row) => row[field]);
    const sorted = [...values].sort();
    t.deepEqual(values, sort.startsWith('-') ? sorted.reverse() : sorted);
  });
}

test('rows of the same millisecond are told apart by their id', async (t) => {
  const shop = service.tenant();
  await write(shop, 0, 9);
  await service.sql(shop.tenantId, "update notes set created_at = '2026-11-01T00:00:00Z'");
  const rows = await readAll(shop, 'limit=2');
  t.is(new Set(rows.map(({ id }) => id)).size, 9);
});

test('newest first and 50 unless asked otherwise; the last page says so', async (t) => {
  const shop = service.tenant();
  t.deepEqual((await shop.get('/v1/notes')).body, { data: [], nextCursor: null });
  await write(shop, 0, 51);
  const { data, nextCursor } = (await shop.get('/v1/notes')).body;
  t.is(data.length, 50);
  t.is(typeof nextCursor, 'string');
  t.true(data[0].createdAt >= data[49].createdAt);
  t.is((await shop.get('/v1/notes?limit=51')).body.nextCursor, null);
});

test('a filter narrows, also by a bound of time', async (t) => {
  const shop = service.tenant();
  await write(shop, 0, 3);
  await service.sql(shop.tenantId, "update notes set created_at = '2020-01-01' where text = 'note 0000'");
  t.is((await shop.get('/v1/notes?text=note%200001')).body.data.length, 1);
  const recent = await shop.get('/v1/notes?createdAt%5Bgte%5D=2021-01-01T00:00:00Z');
  t.deepEqual(recent.body.data.map((note: { text: string }) => note.text).sort(), ['note 0001', 'note 0002']);
  const elsewhere = await shop.get('/v1/notes?createdAt%5Bgte%5D=2021-01-01T23:59:00%2B23:59');
  t.is(elsewhere.body.data?.length, 2, 'an offset is any of RFC 3339');
});

test('a cursor is bound to its filter and its order', async (t) => {
  const shop = service.tenant();
  await write(shop, 0, 3);
  const { nextCursor } = (await shop.get('/v1/notes?limit=1')).body;
  t.is((await shop.get(`/v1/notes?limit=2&cursor=${nextCursor}`)).status, 200);
  for (const query of ['sort=createdAt', 'text=note%200001']) {
    const answer = await shop.get(`/v1/notes?limit=1&${query}&cursor=${nextCursor}`);
    t.is(answer.status, 400);
    t.is(answer.body.code, 'cursor_invalid');
  }
});
