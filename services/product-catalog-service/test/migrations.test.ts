import { cloneDatabase } from '@beaver/kit/testing';
import test from 'ava';
import knex, { type Knex } from 'knex';
import { TypeID } from 'typeid-js';

const database = await cloneDatabase('services/product-catalog-service');
const owner = knex({ client: 'pg', connection: database.asOwner });
test.after.always(async () => {
  await owner.destroy();
  await database.drop();
});

interface Migration {
  up: (knex: Knex) => Promise<void>;
  down: (knex: Knex) => Promise<void>;
}

const names = [
  '0001-kit',
  '0002-products',
  '0003-prices',
  '0004-inventory',
  '0005-reservations',
  '0006-stock-by-change',
  '0007-feed-positions',
  '0008-low-stock',
];
const schema = `
  select c.relname, pg_get_constraintdef(k.oid) as definition from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace
  union all select tablename, indexdef from pg_indexes where schemaname = 'public'
  union all select tablename, policyname || coalesce(qual, '') from pg_policies
  union all select table_name, column_name || data_type || coalesce(column_default, '') from information_schema.columns
    where table_schema = 'public'
  union all select table_name, grantee || privilege_type from information_schema.role_table_grants where table_schema = 'public'
  order by 1, 2`;

test.serial('ids that PostgreSQL makes are like all others', async (t) => {
  const { rows } = await owner.raw("select type_id('mov') as id from generate_series(1, 100)");
  const ids = rows.map(({ id }: { id: string }) => TypeID.fromString(id));
  t.true(ids.every((id: TypeID<string>) => id.getType() === 'mov' && id.toUUID()[14] === '7'));
  t.is(new Set(ids.map(String)).size, 100);
});

test.serial('each migration can be taken back, and made again', async (t) => {
  const migrations: Migration[] = await Promise.all(names.map((name) => import(`../migrations/${name}.ts`)));
  const before = (await owner.raw(schema)).rows;
  for (const { down } of migrations.toReversed()) await down(owner);
  t.true((await owner.raw(schema)).rows.every(({ relname }: { relname: string }) => relname.startsWith('knex_')));
  for (const { up } of migrations) await up(owner);
  t.deepEqual((await owner.raw(schema)).rows, before);
});
