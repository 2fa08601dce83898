import type { Allowed } from './allowed.ts';
import { ask, type Look } from './look.ts';

interface Key {
  name: string;
  table: string;
  carries: boolean;
}

const tenantTables = `
  select attrelid as id from pg_attribute join pg_class on oid = attrelid
  where attname = 'tenant_id' and relkind in ('r', 'p') and not attisdropped and relnamespace = 'public'::regnamespace`;

/** Included columns are no part of a key. */
const uniqueQuery = `
  select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as "table",
         exists (select from unnest(i.indkey) with ordinality as k(number, place)
                 join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                 where a.attname = 'tenant_id' and k.place <= i.indnkeyatts) as carries
  from pg_index i where i.indisunique and i.indrelid in (${tenantTables})`;

/** Constraints look past row-level security: one that left the tenant out would tell of another tenant's rows. */
const foreignQuery = `
  select f.conname as name, f.conrelid::regclass::text as "table",
         exists (select from unnest(f.conkey, f.confkey) as k(own, theirs)
                 join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.own
                 join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.theirs
                 where a.attname = 'tenant_id' and b.attname = 'tenant_id') as carries
  from pg_constraint f where f.contype = 'f' and f.conrelid in (${tenantTables})`;

const exclusionQuery = `
  select conname as name, conrelid::regclass::text as "table", false as carries
  from pg_constraint where contype = 'x' and conrelid in (${tenantTables})`;

/** Unique indexes and foreign keys that leave the tenant out and are on no list. */
export async function keyFaults(look: Look, { acrossTenants }: Allowed): Promise<string[]> {
  const found = [...(await ask<Key>(look, uniqueQuery)), ...(await ask<Key>(look, foreignQuery))];
  const across = [...found, ...(await ask<Key>(look, exclusionQuery))].filter(({ carries }) => !carries);
  const names = new Set(across.map(({ name }) => name));
  return [
    ...across
      .filter(({ name }) => !(name in acrossTenants))
      .map(({ name, table }) => `${table}: ${name} leaves the tenant out`),
    ...Object.keys(acrossTenants)
      .filter((name) => !names.has(name))
      .map((name) => `${name}: is on a list but not there`),
  ];
}
