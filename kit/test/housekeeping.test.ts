import test from 'ava';
import { openDatabase } from '../src/database/database.ts';
import { newId, record, toTenantId } from '../src/index.ts';
import { clean } from '../src/log/housekeeping.ts';
import { cloneDatabase } from '../src/testing/index.ts';

const clone = await cloneDatabase('kit/test/note-service');
const database = openDatabase({ DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform });
test.after.always(async () => {
  await database.close();
  await clone.drop();
});

test('expired keys and deliveries made a week ago go; events, and what is still to be done, stay', async (t) => {
  const tenants = [toTenantId(newId('ten')), toTenantId(newId('ten'))];
  for (const tenantId of tenants) {
    await database.asTenant(tenantId, async (trx) => {
      await trx.raw(
        `insert into idempotency_keys (tenant_id, caller, method, path, key, request_hash, expires_at)
         select ?, 'user:usr_1', 'post', '/v1/notes', n::text, '', now() + (n - 6000) * interval '1 minute' from generate_series(1, 6003) n`,
        [tenantId],
      );
      const deliveries = ['old', 'recent', 'never'].map((key) => ({ reaction: 'note', key, payload: {} }));
      const subject = { type: 'thing', id: newId('thing'), version: 1 };
      record(trx, { type: 'thing.happened', subject, data: {}, deliveries });
      await trx.raw("update deliveries set delivered_at = now() - interval '8 days' where key = 'old'");
      await trx.raw("update deliveries set delivered_at = now() - interval '6 days' where key = 'recent'");
    });
  }
  await Promise.all([clean(database), clean(database)]);
  await clean(database);
  for (const tenantId of tenants) {
    const left = await database.asTenant(tenantId, async (trx) => ({
      keys: (await trx('idempotency_keys').select('key')).map(({ key }) => key).sort(),
      deliveries: (await trx('deliveries').select('key')).map(({ key }) => key).sort(),
      events: (await trx('events').select('type')).length,
    }));
    t.deepEqual(left, { keys: ['6001', '6002', '6003'], deliveries: ['never', 'recent'], events: 1 });
  }
});
