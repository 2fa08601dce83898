import type { Allowed } from './allowed.ts';
import { ask, type Look } from './look.ts';

/** As PostgreSQL shows the one policy of every tenant's table. */
const OWN_TENANT = "(tenant_id = NULLIF(current_setting('beaver.tenant_id'::text, true), ''::text))";
/** A nullable tenant would be nobody's row: seen by none, and unique indexes would not hold it. */
const NEVER_NULL = 'tenant_id may be null';

interface Table {
  name: string;
  kind: 'r' | 'p' | 'v' | 'm' | 'f';
  owner: string;
  enabled: boolean;
  forced: boolean;
  tenant: boolean;
  nullable: boolean;
  invoker: boolean;
}

interface Policy {
  table: string;
  name: string;
  permissive: string;
  roles: string[];
  cmd: string;
  using: string | null;
  check: string | null;
}

const tablesQuery = `
  select n.nspname || '.' || c.relname as path, c.relname as name, c.relkind as kind, pg_get_userbyid(c.relowner) as owner,
         c.relrowsecurity as enabled, c.relforcerowsecurity as forced, a.attname is not null as tenant,
         not coalesce(a.attnotnull, true) as nullable,
         coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false) as invoker
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  order by c.relname`;

const policiesQuery = `
  select tablename as "table", policyname as name, permissive, roles::text[] as roles, cmd, qual as "using", with_check as "check"
  from pg_policies order by tablename, policyname`;

/** Faults of tables, views and their policies. */
export async function tableFaults(look: Look, allowed: Allowed): Promise<string[]> {
  const tables = await ask<Table & { path: string }>(look, tablesQuery);
  const policies = await ask<Policy>(look, policiesQuery);
  const names = new Set(tables.map(({ name }) => name));
  return [
    ...tables.filter(({ path, name }) => path !== `public.${name}`).map(({ path }) => `${path}: not in schema public`),
    ...tables.flatMap((table) => faultsOf(table, look, allowed, policies).map((fault) => `${table.name}: ${fault}`)),
    ...[...Object.keys(allowed.withoutTenant), ...Object.keys(allowed.platform)]
      .filter((name) => !names.has(name))
      .map((name) => `${name}: is on a list but not there`),
  ];
}

function faultsOf(table: Table, look: Look, allowed: Allowed, policies: Policy[]): string[] {
  const { name, kind, owner, enabled, forced, tenant, nullable, invoker } = table;
  if (kind === 'v') return invoker ? [] : ['a view that is not security_invoker'];
  if (kind === 'm' || kind === 'f') return ['a table that row-level security cannot protect'];
  const owned = owner === look.owner ? [] : [`belongs to ${owner}`];
  if (!tenant) {
    return name in allowed.withoutTenant ? owned : [...owned, 'has no tenant_id and is not on the list of such tables'];
  }
  return [
    ...owned,
    ...(name in allowed.withoutTenant ? ['has a tenant, but is on the list of those without'] : []),
    ...(nullable ? [NEVER_NULL] : []),
    ...(enabled ? [] : ['row-level security is not enabled']),
    ...(forced ? [] : ['row-level security is not forced']),
    ...policyFaults(
      policies.filter((policy) => policy.table === name),
      look.platform,
      name in allowed.platform,
    ),
  ];
}

/** Exactly one policy for everybody, and one for the platform role where the list says so. */
function policyFaults(policies: Policy[], platform: string, servesPlatform: boolean): string[] {
  const shown = policies.map(({ roles, permissive, cmd, using, check }) =>
    [roles.join(' '), permissive, cmd, using, check].join(' | '),
  );
  const wanted = [
    `public | PERMISSIVE | ALL | ${OWN_TENANT} | ${OWN_TENANT}`,
    ...(servesPlatform ? [`${platform} | PERMISSIVE | ALL | true | true`] : []),
  ];
  return [
    ...wanted.filter((each) => !shown.includes(each)).map((each) => `lacks the policy ${each}`),
    ...shown.filter((each) => !wanted.includes(each)).map((each) => `has another policy: ${each}`),
  ];
}
