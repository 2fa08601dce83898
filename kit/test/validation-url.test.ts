import test from 'ava';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

const shop = service.tenant();
const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

const queries: [what: string, query: string, pointer: string][] = [
  ['an unknown parameter', 'offset=1', 'query/offset'],
  ['a repeated parameter', 'limit=1&limit=2', 'query/limit'],
  ['a limit of 0', 'limit=0', 'query/limit'],
  ['a limit of 201', 'limit=201', 'query/limit'],
  ['a limit that is no number', 'limit=ten', 'query/limit'],
  ['a fractional limit', 'limit=1.5', 'query/limit'],
  ['an unknown order', 'sort=weight', 'query/sort'],
  ['NUL', 'text=%00', 'query/text'],
  ['an impossible date', 'createdAt%5Bgte%5D=2026-02-30T00:00:00Z', 'query/createdAt[gte]'],
  ['a year that no database has', 'createdAt%5Bgte%5D=0000-01-01T00:00:00Z', 'query/createdAt[gte]'],
  ['an empty cursor', 'cursor=', 'query/cursor'],
  ['a cursor that is none', 'cursor=abc', 'query/cursor'],
  ['a long cursor', `cursor=${'x'.repeat(2001)}`, 'query/cursor'],
  ['a cursor of another order', `cursor=${cursorOf('0'.repeat(12), '2026-01-01T00:00:00Z', 'note_1')}`, 'query/cursor'],
  ['__proto__', '__proto__=1', 'query/__proto__'],
];

for (const [what, query, pointer] of queries) {
  test(`query: ${what} is 400`, async (t) => {
    const answer = await shop.get(`/v1/notes?${query}`);
    t.is(answer.status, 400);
    t.is(answer.body.errors[0].pointer, pointer);
  });
}

test('query: a forged cursor with a value of another type is 400', async (t) => {
  for (const text of ['forged 1', 'forged 2']) await shop.post('/v1/notes', { text });
  const { nextCursor } = (await shop.get('/v1/notes?limit=1')).body;
  const [bound, , id] = JSON.parse(Buffer.from(nextCursor, 'base64url').toString());
  const forged = [
    [bound, 'yesterday or so', id],
    [bound, 5, id],
    [bound, '9'.repeat(500), id],
    [bound, 'a\0b', id],
    [bound, { $gt: '' }, id],
    [bound, null, null],
    [bound],
    'text',
  ];
  for (const parts of forged) {
    const answer = await shop.get(
      `/v1/notes?limit=1&cursor=${Buffer.from(JSON.stringify(parts)).toString('base64url')}`,
    );
    t.is(answer.status, 400, JSON.stringify(parts).slice(0, 60));
    t.is(answer.body.code, 'cursor_invalid');
    t.is(answer.body.errors[0].pointer, 'query/cursor');
  }
});

test('events: a cursor that is none, of no number or of another log is 400', async (t) => {
  for (const after of ['x', '1.0', '1.99999999999999999999.0', '1.0.999999999999999999', '2.0.0', '1.0.0x']) {
    const answer = await shop.get(`/v1/events?after=${after}`);
    if (after === '1.0.999999999999999999') t.is(answer.status, 200);
    else t.is(answer.body.code, 'cursor_invalid', after);
  }
});

test('path: a malformed id is 400, an unknown path 404, another method 405', async (t) => {
  for (const id of [
    'note_1',
    'x'.repeat(300),
    'NOTE_01kb2v3w4x5y6z7a8b9c0d1e2f',
    '%00',
    '%E0%A4%A',
    "'; drop table notes",
  ]) {
    const answer = await shop.get(`/v1/notes/${encodeURI(id).replaceAll('%25', '%')}`);
    t.is(answer.status, 400, id);
    t.is(answer.body.errors[0].pointer, 'path/noteId');
  }
  for (const path of ['/v1/nothing', '/v1/notes/', '/V1/notes', '/v1/notes/a/b', '/'])
    t.is((await shop.get(path)).status, 404, path);
  const wrong = await shop.delete('/v1/notes');
  t.is(wrong.status, 405);
  t.is(wrong.body.code, 'method_not_allowed');
  t.deepEqual(wrong.headers.get('allow')?.split(', ').sort(), ['GET', 'HEAD', 'POST']);
});
