import test from 'ava';
import { feedOf } from '../src/testing/index.ts';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

test('a repeated request gets the first answer, and says so', async (t) => {
  const shop = service.tenant();
  const first = await shop.post('/v1/notes', { text: 'once' }, { idempotencyKey: 'k' });
  const again = await shop.post('/v1/notes', { text: 'once' }, { idempotencyKey: 'k' });
  t.is(first.status, 201);
  t.is(first.headers.get('idempotency-replayed'), null);
  t.is(again.status, 201);
  t.deepEqual(again.body, first.body);
  t.is(again.headers.get('location'), first.headers.get('location'));
  t.is(again.headers.get('etag'), first.headers.get('etag'));
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.is((await shop.get('/v1/notes')).body.data.length, 1);
});

test('a quoted key and a bare one are the same, and members may come in another order', async (t) => {
  const shop = service.tenant();
  const first = await shop.post('/v1/notes', '{"text":"quoted","weight":1}', { idempotencyKey: '"k"' });
  const again = await shop.post('/v1/notes', '{"weight":1,"text":"quoted"}', { idempotencyKey: 'k' });
  t.deepEqual(again.body, first.body);
});

test('a key is refused for another body', async (t) => {
  const shop = service.tenant();
  for (const path of ['/v1/notes', '/v1/dictations']) {
    await shop.post(path, { text: `one ${path}` }, { idempotencyKey: 'k' });
    const other = await shop.post(path, { text: `two ${path}` }, { idempotencyKey: 'k' });
    t.is(other.status, 422);
    t.is(other.body.code, 'idempotency_key_reused');
  }
});

test('the same key on another path, of another user, of a machine, of another tenant is another key', async (t) => {
  const shop = service.tenant();
  const colleague = service.tenant({ id: shop.tenantId });
  const machine = service.machine('order-service', ['notes:write'], shop.tenantId);
  const neighbor = service.tenant();
  const ids = new Set<string>();
  for (const [index, client] of [shop, colleague, machine, neighbor].entries()) {
    for (const path of ['/v1/notes', '/v1/dictations']) {
      const made = await client.post(path, { text: `${path} ${index}` }, { idempotencyKey: 'shared' });
      t.is(made.status, 201);
      t.is(made.headers.get('idempotency-replayed'), null);
      ids.add(made.body.id);
    }
  }
  t.is(ids.size, 8);
});

test("a machine's key is kept for 30 days, a user's for 48 hours", async (t) => {
  const shop = service.tenant();
  const machine = service.machine('order-service', ['notes:write'], shop.tenantId);
  await shop.post('/v1/notes', { text: 'a' }, { idempotencyKey: 'user' });
  await machine.post('/v1/notes', { text: 'b' }, { idempotencyKey: 'machine' });
  const rows = await service.sql(
    shop.tenantId,
    `select key, round(extract(epoch from expires_at - created_at) / 3600)::int as hours from idempotency_keys order by key`,
  );
  t.deepEqual(rows, [
    { key: 'machine', hours: 720 },
    { key: 'user', hours: 48 },
  ]);
});

for (const path of ['/v1/notes', '/v1/dictations']) {
  test(`50 parallel POSTs to ${path} with one key have one effect`, async (t) => {
    const shop = service.tenant();
    const send = () => shop.post(path, { text: 'fifty' }, { idempotencyKey: 'k' });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    for (const { status, body, headers } of answers.filter((answer) => answer.status !== 201)) {
      t.is(status, 409);
      t.is(body.code, 'idempotency_key_in_progress');
      t.is(headers.get('retry-after'), '1');
    }
    t.true(answers.some(({ status }) => status === 201));

    const repeated = await Promise.all(Array.from({ length: 50 }, send));
    const bodies = [...answers, ...repeated].filter(({ status }) => status === 201).map(({ body }) => body);
    t.true(repeated.every(({ status }) => status === 201));
    t.deepEqual(new Set(bodies.map((body) => JSON.stringify(body))).size, 1);
    t.is((await shop.get('/v1/notes')).body.data.length, 1);
    t.is((await feedOf(shop, 1)).body.data.length, 1);
  });
}

test('a second request while the first is running is told to come back', async (t) => {
  const shop = service.tenant();
  const send = () => shop.post('/v1/dictations', { text: 'slow 4000' }, { idempotencyKey: 'k' });
  const first = send();
  while ((await service.sql(shop.tenantId, 'select from idempotency_keys')).length === 0);
  const second = await send();
  t.is(second.status, 409);
  t.is(second.body.code, 'idempotency_key_in_progress');
  t.is(second.headers.get('retry-after'), '1');
  t.is((await first).status, 201);
  t.deepEqual((await send()).body, (await first).body);
});

test('a key is asked for where one is needed, and must be printable', async (t) => {
  const shop = service.tenant();
  const none = await shop.post('/v1/dictations', { text: 'no key' });
  t.is(none.status, 400);
  t.is(none.body.code, 'idempotency_key_required');
  for (const idempotencyKey of ['two words', 'x'.repeat(256), '""', 'caf\u00e9']) {
    const bad = await shop.post('/v1/notes', { text: 'bad key' }, { idempotencyKey });
    t.is(bad.status, 400, idempotencyKey);
    t.is(bad.body.errors[0].pointer, 'header/idempotency-key');
  }
});

test('rights are checked again before a replay', async (t) => {
  const owner = service.tenant();
  await owner.post('/v1/notes', { text: 'mine' }, { idempotencyKey: 'k' });
  const [{ caller }] = (await service.sql(owner.tenantId, 'select caller from idempotency_keys')) as [
    { caller: string },
  ];
  const demoted = service.tenant({ id: owner.tenantId, userId: caller.replace('user:', ''), scopes: ['notes:read'] });
  const replay = await demoted.post('/v1/notes', { text: 'mine' }, { idempotencyKey: 'k' });
  t.is(replay.status, 403);
});

test('a key on an operation that takes none does nothing, however long it is', async (t) => {
  const shop = service.tenant();
  const { body: note } = await shop.post('/v1/notes', { text: 'before' });
  const change = (text: string) =>
    shop.patch(`/v1/notes/${note.id}`, { text }, { ifMatch: '*', idempotencyKey: 'k'.repeat(8000) });
  t.is((await change('after')).status, 200);
  t.is((await change('later')).body.text, 'later');
});
