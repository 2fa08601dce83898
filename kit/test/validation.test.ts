import test from 'ava';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

const shop = service.tenant();
const TOO_LARGE = 9_007_199_254_740_992;
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
    JSON.stringify({ text: 'a', metadata: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [n, 'v'])) }),
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
