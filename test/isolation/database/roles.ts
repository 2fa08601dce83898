import type { Allowed } from './allowed.ts';
import { ask, type Look } from './look.ts';

const roleQuery = `
  select rolname as role, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty,
         array(select r.rolname::text from pg_roles r where r.rolname <> p.rolname and pg_has_role(p.oid, r.oid, 'member')) as member,
         has_schema_privilege(oid, 'public', 'create') or has_database_privilege(oid, current_database(), 'create')
           or has_database_privilege(oid, current_database(), 'temporary') as maker,
         array(select d.datname::text from pg_database d join pg_roles o on o.oid = d.datdba
               where o.rolname ~ '_owner$' and o.rolname <> $2 and has_database_privilege(p.oid, d.oid, 'connect')) as elsewhere
  from pg_roles p where rolname = any($1)`;

const tableQuery = `
  select c.relname as "table", string_agg(p.name, ', ' order by p.place) as may
  from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'])
    with ordinality as p(name, place)
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace = 'public'::regnamespace and has_table_privilege($1, c.oid, p.name)
  group by c.relname`;

const columnQuery = `
  select distinct attrelid::regclass::text as "table" from pg_attribute join pg_class on oid = attrelid
  where attacl is not null and relnamespace = 'public'::regnamespace`;

const sequenceQuery = `
  select relname as "table" from pg_class where relnamespace = 'public'::regnamespace
  and case relkind when 'S' then has_sequence_privilege($1, oid, 'usage, select, update') else false end`;

const functionQuery = `
  select p.proname || '(' || pg_get_function_arguments(p.oid) || ')' as name, pg_get_userbyid(proowner) as owner,
         coalesce(p.proconfig::text like '%search_path=%', false) as pinned,
         array(select case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end
               from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee <> proowner) as callers
  from pg_proc p where prosecdef and pronamespace = 'public'::regnamespace`;

/** Faults of what the two serving roles are and may do. */
export async function roleFaults(look: Look, allowed: Allowed): Promise<string[]> {
  const roles = await ask<{ role: string; mighty: boolean; member: string[]; maker: boolean; elsewhere: string[] }>(
    look,
    roleQuery,
    [[look.app, look.platform], look.owner],
  );
  return [
    ...roles.flatMap(({ role, mighty, member, maker, elsewhere }) => [
      ...(mighty ? [`${role}: could leave row-level security or make roles`] : []),
      ...member.map((other) => `${role}: may become ${other}`),
      ...(maker ? [`${role}: may make tables of its own`] : []),
      ...elsewhere.map((other) => `${role}: may connect to ${other}`),
    ]),
    ...(await tablePrivilegeFaults(look, allowed)),
    ...(await ask<{ table: string }>(look, columnQuery)).map(({ table }) => `${table}: a column has rights of its own`),
    ...(await sequenceFaults(look)),
    ...(await functionFaults(look, allowed)),
  ];
}

/** What row-level security does not hold: TRUNCATE and REFERENCES look past it, the others are an owner's. */
const PAST_POLICIES = /TRUNCATE|REFERENCES|TRIGGER|MAINTAIN/;

/** The platform role's list is exact; the tenant-bound role's only where there is no tenant to be bound to. */
async function tablePrivilegeFaults(look: Look, { withoutTenant, platform }: Allowed): Promise<string[]> {
  const byApp = await privilegesOf(look, look.app);
  const byPlatform = await privilegesOf(look, look.platform);
  const beyond = [...byApp].filter(([, may]) => PAST_POLICIES.test(may));
  const tables = new Set([...Object.keys(withoutTenant), ...Object.keys(platform), ...byPlatform.keys()]);
  const listed = [...tables].flatMap((table) => {
    const app = byApp.get(table) ?? '';
    const wantedOfApp = withoutTenant[table]?.app ?? '';
    const may = byPlatform.get(table) ?? '';
    const wanted = platform[table]?.may ?? withoutTenant[table]?.platform ?? '';
    return [
      ...(table in withoutTenant && app !== wantedOfApp
        ? [`${table}: the tenant-bound role may ${app || 'nothing'}, not ${wantedOfApp || 'nothing'}`]
        : []),
      ...(may === wanted ? [] : [`${table}: the platform role may ${may || 'nothing'}, not ${wanted || 'nothing'}`]),
    ];
  });
  return [...listed, ...beyond.map(([table, may]) => `${table}: the tenant-bound role may ${may}`)];
}

async function privilegesOf(look: Look, role: string): Promise<Map<string, string>> {
  const rows = await ask<{ table: string; may: string }>(look, tableQuery, [role]);
  return new Map(rows.map(({ table, may }) => [table, may]));
}

async function sequenceFaults(look: Look): Promise<string[]> {
  const byApp = await ask<{ table: string }>(look, sequenceQuery, [look.app]);
  const byPlatform = await ask<{ table: string }>(look, sequenceQuery, [look.platform]);
  return [...byApp, ...byPlatform].map(({ table }) => `${table}: a serving role may use the sequence`);
}

/** A function with the owner's rights is a door: it is on the list, finds its names nowhere else, and is not for everybody. */
async function functionFaults(look: Look, { asOwner }: Allowed): Promise<string[]> {
  const found = await ask<{ name: string; owner: string; pinned: boolean; callers: string[] }>(look, functionQuery);
  return [
    ...found.flatMap(({ name, owner, pinned, callers }) => [
      ...(name in asOwner ? [] : [`${name}: runs with its owner's rights and is on no list`]),
      ...(owner === look.owner ? [] : [`${name}: runs with the rights of ${owner}`]),
      ...(pinned ? [] : [`${name}: its search_path is the caller's`]),
      ...callers.filter((role) => role !== look.app).map((role) => `${name}: may be called by ${role}`),
    ]),
    ...Object.keys(asOwner)
      .filter((name) => !found.some((each) => each.name === name))
      .map((name) => `${name}: is on a list but not there`),
  ];
}
