import test from 'ava';
import pg from 'pg';
import { feedOf } from '../src/testing/index.ts';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

test('a unique text is unique within its tenant', async (t) => {
  const [mine, theirs] = [service.tenant(), service.tenant()];
  t.is((await theirs.post('/v1/notes', { text: 'same' })).status, 201);
  t.is((await mine.post('/v1/notes', { text: 'same' })).status, 201);
  const twice = await mine.post('/v1/notes', { text: 'same' });
  t.is(twice.status, 409);
  t.is(twice.body.code, 'text_taken');
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
