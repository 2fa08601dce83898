import test from 'ava';
import pg from 'pg';
import { newId } from '../src/index.ts';
import { feedOf } from '../src/testing/index.ts';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

const NOWHERE = 'note_01kb2v3w4x5y6z7a8b9c0d1e2f';

test("another tenant's object is 404, word for word as one that never was", async (t) => {
  const [mine, theirs] = [service.tenant(), service.tenant()];
  const { body: note } = await theirs.post('/v1/notes', { text: 'secret' });
  const attempts = (id: string) => [
    mine.get(`/v1/notes/${id}`),
    mine.patch(`/v1/notes/${id}`, { text: 'taken' }, { ifMatch: '*' }),
    mine.post(`/v1/notes/${id}/underline`),
  ];
  const foreign = await Promise.all(attempts(note.id));
  const absent = await Promise.all(attempts(NOWHERE));
  for (const [index, answer] of foreign.entries()) {
    t.is(answer.status, 404);
    t.deepEqual({ ...answer.body, requestId: '' }, { ...absent[index]?.body, requestId: '' });
  }
  t.is((await theirs.get(`/v1/notes/${note.id}`)).body.version, 1);
});

test('lists, events and audit entries show one tenant only', async (t) => {
  const [mine, theirs] = [service.tenant(), service.tenant()];
  await theirs.post('/v1/notes', { text: 'theirs' });
  await mine.post('/v1/notes', { text: 'mine' });
  const notes = (await mine.get('/v1/notes')).body.data;
  const events = (await feedOf(mine, 1)).body.data;
  const audit = (await mine.get('/v1/audit-log')).body.data;
  t.deepEqual([notes.length, events.length, audit.length], [1, 1, 1]);
  const tenants = [notes[0].tenantId, events[0].tenantid, audit[0].tenantId];
  t.deepEqual(tenants, Array(3).fill(mine.tenantId));
});

test('a unique text is unique within its tenant', async (t) => {
  const [mine, theirs] = [service.tenant(), service.tenant()];
  t.is((await theirs.post('/v1/notes', { text: 'same' })).status, 201);
  t.is((await mine.post('/v1/notes', { text: 'same' })).status, 201);
  const twice = await mine.post('/v1/notes', { text: 'same' });
  t.is(twice.status, 409);
  t.is(twice.body.code, 'text_taken');
});

test("a header that names another tenant than the token's is 403", async (t) => {
  const shop = service.tenant();
  const other = { headers: { 'beaver-tenant-id': newId('ten') } };
  for (const answer of [await shop.get('/v1/notes', other), await shop.post('/v1/notes', { text: 'x' }, other)]) {
    t.is(answer.status, 403);
    t.is(answer.body.code, 'tenant_mismatch');
  }
  t.is((await shop.get('/v1/notes', { headers: { 'beaver-tenant-id': shop.tenantId } })).status, 200);
});

test('a machine names its tenant, and may name any', async (t) => {
  const nameless = service.machine('worker', ['notes:read', 'notes:write']);
  const missing = await nameless.get('/v1/notes');
  t.is(missing.status, 400);
  t.is(missing.body.code, 'tenant_required');
  for (const id of ['ten_1', "ten_01kb2v3w4x5y6z7a8b9c0d1e2f'; reset all; --", '']) {
    const bad = await nameless.get('/v1/notes', { headers: { 'beaver-tenant-id': id } });
    t.is(bad.status, 400);
    t.is(bad.body.errors[0].pointer, 'header/Beaver-Tenant-Id');
  }
  const shop = service.tenant();
  await service.machine('worker', ['notes:write'], shop.tenantId).post('/v1/notes', { text: 'by the worker' });
  t.is((await shop.get('/v1/notes')).body.data[0].tenantId, shop.tenantId);
});

test("a user's token with tenant:any is still of its own tenant", async (t) => {
  const shop = service.tenant({ scopes: ['tenant:any', 'notes:read', 'events:read'] });
  const other = { headers: { 'beaver-tenant-id': newId('ten') } };
  t.is((await shop.get('/v1/notes', other)).status, 403);
  t.is((await shop.get('/v1/events', other)).status, 403);
});

test('a machine without a tenant sees the events of all, with one only its', async (t) => {
  const [mine, theirs] = [service.tenant(), service.tenant()];
  await mine.post('/v1/notes', { text: 'a' });
  await theirs.post('/v1/notes', { text: 'b' });
  const everyone = service.machine('worker', ['events:read']);
  await Promise.all([feedOf(mine, 1), feedOf(theirs, 1)]);
  const all = await everyone.get('/v1/events?limit=200');
  const seen = new Set(all.body.data.map((event: { tenantid: string }) => event.tenantid));
  t.true(seen.has(mine.tenantId) && seen.has(theirs.tenantId));
  const one = await service.machine('worker', ['events:read'], mine.tenantId).get('/v1/events?limit=200');
  t.deepEqual(
    one.body.data.map((event: { tenantid: string }) => event.tenantid),
    [mine.tenantId],
  );
  t.is((await service.machine('worker', ['events:read']).get('/v1/audit-log')).status, 403);
});

test('a token without the right is 403 before its input is looked at', async (t) => {
  const reader = service.tenant({ scopes: ['notes:read'] });
  const refused = await reader.post('/v1/notes', '{');
  t.is(refused.status, 403);
  t.is(refused.body.code, 'permission_denied');
  t.is((await service.anonymous().post('/v1/notes', '{')).status, 401);
});

test('the tenant-bound role sees nothing without a tenant, and cannot become another role', async (t) => {
  await service.tenant().post('/v1/notes', { text: 'hidden' });
  const client = new pg.Client({ connectionString: service.database.asApp });
  await client.connect();
  try {
    for (const table of ['notes', 'events', 'deliveries', 'idempotency_keys']) {
      t.is((await client.query(`select * from ${table}`)).rowCount, 0, table);
    }
    const { rows } = await client.query('select rolname from pg_roles where not pg_has_role(rolname, $1)', ['member']);
    t.true(rows.some(({ rolname }) => rolname.endsWith('_owner')));
    t.true(rows.some(({ rolname }) => rolname.endsWith('_platform')));
    await t.throwsAsync(client.query('alter table notes no force row level security'), { message: /must be owner/ });
    await t.throwsAsync(client.query("update events set actor = 'x'"), { message: /permission denied/ });
    await t.throwsAsync(client.query('delete from events'), { message: /permission denied/ });
  } finally {
    await client.end();
  }
});
