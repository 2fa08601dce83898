import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import test from 'ava';
import knex from 'knex';
import pg from 'pg';
import { cloneDatabase } from '../src/testing/index.ts';

const folders = ['kit/test/note-service', ...readdirSync('services').map((name) => `services/${name}`)];

/** Read before a tenant is known: by relay, feeds, login and webhooks. Any other table is the tenant's alone. */
const SERVES_PLATFORM = new Set(
  [
    'events deliveries idempotency_keys inbox gateways',
    'users memberships api_keys invitations refresh_tokens',
    'sessions registrations', // families of refresh tokens; claims of an e-mail whose tenant is being made
  ].flatMap((names) => names.split(' ')),
);

const tenantTables = `select c.oid, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`;

/** Columns, constraints, indexes, policies and grants, as text that can be compared. */
const schema = `
  select format('%s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
  union all select format('%s %s', conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select format('%s %s %s %s %s', tablename, policyname, roles, qual, with_check) from pg_policies
  union all select format('%s %s', relname, relacl) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
  union all select format('%s %s', proname, prosrc) from pg_proc where pronamespace = 'public'::regnamespace
  order by 1`;

for (const folder of folders) {
  test(`${folder}: up, down and up again is the same schema, and down leaves nothing`, async (t) => {
    const clone = await cloneDatabase(folder);
    t.teardown(() => clone.drop());
    const database = knex({ client: 'pg', connection: clone.asOwner, pool: { min: 1, max: 2 } });
    const config = { directory: resolve(folder, 'migrations'), loadExtensions: ['.ts'] };
    const lines = async () => (await database.raw(schema)).rows.map(({ line }: { line: string }) => line);
    try {
      const first = await lines();
      await database.migrate.rollback(config, true);
      const left = (await lines()).filter((line: string) => !/knex_migrations/.test(line));
      t.deepEqual(left, []);
      await database.migrate.latest(config);
      t.deepEqual(await lines(), first);
    } finally {
      await database.destroy();
    }
  });

  test(`${folder}: every table with a tenant is behind row-level security, and every key of it names the tenant`, async (t) => {
    const clone = await cloneDatabase(folder);
    const client = new pg.Client({ connectionString: clone.asOwner });
    await client.connect();
    t.teardown(async () => {
      await client.end();
      await clone.drop();
    });
    const names = async (text: string) => (await client.query<{ name: string }>(text)).rows.map(({ name }) => name);

    const tables = (await client.query<{ name: string; forced: boolean }>(tenantTables)).rows;
    t.true(tables.length >= 3);
    t.deepEqual(
      tables.filter(({ forced }) => !forced),
      [],
    );
    const open = `select tablename as name from pg_policies where policyname <> 'tenant'`;
    t.deepEqual(
      (await names(open)).filter((name) => !SERVES_PLATFORM.has(name)),
      [],
    );
    const unguarded = `select name from (${tenantTables}) t where not exists
      (select from pg_policies p where p.tablename = t.name and p.policyname = 'tenant' and p.with_check is not null)`;
    t.deepEqual(await names(unguarded), []);

    const unique = `select t.name from pg_index i join (${tenantTables}) t on t.oid = i.indrelid
      where i.indisunique and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnum = any (i.indkey))`;
    const elsewhere = (await names(unique)).filter((name) => !SERVES_PLATFORM.has(name));
    t.deepEqual(elsewhere, [], 'unique over all tenants');
    const foreign = `select k.conname as name from pg_constraint k join (${tenantTables}) t on t.oid = k.conrelid
      where k.contype = 'f' and k.confrelid in (select oid from (${tenantTables}) u)
        and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnum = any (k.conkey))`;
    t.deepEqual(await names(foreign), []);
    const views = `select relname as name from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
      and not coalesce(reloptions::text like '%security_invoker=true%', false)`;
    t.deepEqual(await names(views), []);
  });
}
