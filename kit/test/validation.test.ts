import test from 'ava';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

const shop = service.tenant();
const TOO_LARGE = 9_007_199_254_740_992;
const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const raw = (body: Buffer | string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(new URL('/v1/notes', service.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.token}`, ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });

const bodies: [what: string, body: string, code: string, pointer?: string][] = [
  ['no JSON', '{"text":', 'malformed_json'],
  ['nothing', '', 'malformed_json'],
  ['two values', '{"text":"a"} {"text":"b"}', 'malformed_json'],
  ['NaN', '{"text":"a","weight":NaN}', 'malformed_json'],
  ['an array', '[]', 'validation_failed', ''],
  ['null', 'null', 'validation_failed', ''],
  ['a string', '"text"', 'validation_failed', ''],
  ['a missing field', '{}', 'validation_failed', '/text'],
  ['a number for a string', '{"text":1}', 'validation_failed', '/text'],
  ['a string for a number', '{"text":"a","weight":"1"}', 'validation_failed', '/weight'],
  ['null for a string', '{"text":null}', 'validation_failed', '/text'],
  ['an empty string', '{"text":""}', 'validation_failed', '/text'],
  ['a 10 kB name', JSON.stringify({ text: 'x'.repeat(10_240) }), 'validation_failed', '/text'],
  ['NUL', '{"text":"a\\u0000b"}', 'validation_failed', '/text'],
  ['NUL in a name', '{"text":"a","metadata":{"a\\u0000":"b"}}', 'validation_failed', '/metadata/a\0'],
  ['a lone surrogate', '{"text":"\\ud800"}', 'validation_failed', '/text'],
  ['a lone surrogate inside', '{"text":"a","metadata":{"k":"\\udfff"}}', 'validation_failed', '/metadata/k'],
  ['a number beyond 2^53', `{"text":"a","weight":${TOO_LARGE}}`, 'validation_failed', '/weight'],
  ['a number beyond all', '{"text":"a","weight":1e999}', 'validation_failed', '/weight'],
  ['a negative number', '{"text":"a","weight":-1}', 'validation_failed', '/weight'],
  ['a fraction', '{"text":"a","weight":1.5}', 'validation_failed', '/weight'],
  ['an unknown field', '{"text":"a","price":1}', 'validation_failed', '/price'],
  ['__proto__', '{"text":"a","__proto__":{"weight":1}}', 'validation_failed', '/__proto__'],
  ['constructor', '{"text":"a","constructor":{"prototype":{}}}', 'validation_failed', '/constructor'],
  ['a name that a pointer escapes', '{"text":"a","a/b~c":1}', 'validation_failed', '/a~1b~0c'],
  [
    '51 metadata',
    JSON.stringify({ text: 'a', metadata: { ...Array(51).fill('v') } }),
    'validation_failed',
    '/metadata',
  ],
  ['deep nesting', `{"text":"a","metadata":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'validation_failed'],
];

for (const [what, body, code, pointer] of bodies) {
  test(`body: ${what} is 400`, async (t) => {
    const answer = await shop.post('/v1/notes', body);
    t.is(answer.status, 400);
    t.is(answer.headers.get('content-type'), 'application/problem+json');
    t.is(answer.body.code, code);
    t.is(answer.body.type, `https://beaveros.example/problems/${code}`);
    t.is(answer.body.requestId, answer.headers.get('request-id'));
    if (pointer !== undefined)
      t.true(answer.body.errors.some((fault: { pointer: string }) => fault.pointer === pointer));
  });
}

test('body: all faults are listed at once', async (t) => {
  const { body } = await shop.post('/v1/notes', { text: '', weight: -1, color: 'red' });
  t.deepEqual(body.errors.map((fault: { pointer: string }) => fault.pointer).sort(), ['/color', '/text', '/weight']);
});

test('body: what is no UTF-8 is 400', async (t) => {
  const answer = await raw(Buffer.from([0x7b, 0x22, 0x74, 0x65, 0x78, 0x74, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]));
  t.is(answer.status, 400);
  t.is(((await answer.json()) as { code: string }).code, 'malformed_json');
});

for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data']) {
  test(`body: ${type} is 415`, async (t) => {
    const answer = await raw('{"text":"a"}', { 'content-type': type });
    t.is(answer.status, 415);
    t.is(((await answer.json()) as { code: string }).code, 'unsupported_media_type');
  });
}

test('body: a JSON type with a charset or of its own is taken', async (t) => {
  const types = ['application/json; charset=utf-8', 'Application/JSON', 'application/vnd.shop+json'];
  for (const [index, type] of types.entries()) {
    t.is((await raw(`{"text":"typed ${index}"}`, { 'content-type': type })).status, 201, type);
  }
});

test('body: over 1 MiB is 413, with and without a length', async (t) => {
  const large = `{"text":"${'x'.repeat(1024 * 1024)}"}`;
  t.is((await raw(large)).status, 413);
  const chunked = await fetch(new URL('/v1/notes', service.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.token}`, 'content-type': 'application/json' },
    body: new Blob([large]).stream(),
    duplex: 'half',
  });
  t.is(chunked.status, 413);
  t.is(((await chunked.json()) as { code: string }).code, 'payload_too_large');
});

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

test('a body where none is taken is 400', async (t) => {
  const { body: note } = await shop.post('/v1/notes', { text: 'to be underlined' });
  const answer = await shop.post(`/v1/notes/${note.id}/underline`, { color: 'red' });
  t.is(answer.status, 400);
  t.is(answer.body.errors[0].code, 'unexpected_body');
  t.is((await shop.post(`/v1/notes/${note.id}/underline`, {})).status, 200);
});

test('headers of the house are never a way to a 500', async (t) => {
  for (const value of ['-5', '1.5', 'NaN', 'Infinity', '1e9', 'x', '0x10']) {
    const headers = { 'beaver-depth': value, 'beaver-timeout': value, traceparent: value, 'beaver-correlation': value };
    t.is((await shop.post('/v1/notes', { text: `depth ${value}` }, { headers })).status, 201, value);
  }
  t.is((await shop.get('/v1/events')).status, 200);
});

test('a reply or a problem that the contract does not know is a 500 in tests', async (t) => {
  for (const text of ['mumble', 'blurt']) {
    const answer = await shop.post('/v1/dictations', { text }, { idempotencyKey: text });
    t.is(answer.status, 500, text);
    t.deepEqual(Object.keys(answer.body).sort(), ['code', 'requestId', 'status', 'title', 'type']);
  }
});
