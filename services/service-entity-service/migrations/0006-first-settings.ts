import type { Knex } from 'knex';

const TABLES = ['events', 'tenants', 'stores'];

/** What held where nobody had said otherwise when this was written. */
const DEFAULTS = JSON.stringify({
  captureMethod: 'automatic',
  authorizationExpiry: 'reauthorize',
  reservationTtl: 'P1D',
  paymentTtl: { card: 'PT1H', bankTransfer: 'P7D', cash: 'P14D', storeCredit: 'PT1H' },
  returnWindow: 'P30D',
  returnApproval: 'manual',
  returnArrivalTtl: 'P30D',
  lowStockThreshold: 5,
  lowStockDebounce: 'PT5M',
  lowStockEscalateAfter: 'PT24H',
  alertMails: 'all',
  alertRecipients: [],
  refundApprovalLimit: null,
  refundApprovalTtl: 'P7D',
  dunningPlan: null,
  orderMails: 'all',
  orderLinkBase: null,
  taxIncluded: false,
  timeZone: 'UTC',
  locale: 'en-US',
  currency: 'USD',
});

/** An event's id is made from its subject's, which has none with that ending. */
const logStatement = `
  with level as (
    select tenant_id, 'tenantSettings' as kind, tenant_id as id, '{}'::jsonb as ids, settings as tenant, '{}'::jsonb as store,
      settings_version as version, created_at, settings_updated_at as updated_at
    from tenants
    union all
    select s.tenant_id, 'storeSettings', s.id, jsonb_build_object('storeId', s.id), t.settings, s.settings,
      t.settings_version + s.settings_version - 1, s.created_at, greatest(t.settings_updated_at, s.settings_updated_at)
    from stores s join tenants t on t.tenant_id = s.tenant_id
  ), merged as (
    select l.*, d.base,
      l.tenant || jsonb_build_object('paymentTtl', coalesce(l.tenant -> 'paymentTtl', '{}')) as of_tenant,
      l.store || jsonb_build_object('paymentTtl', coalesce(l.store -> 'paymentTtl', '{}')) as of_store
    from level l, (select :defaults::jsonb as base) d
  )
  insert into events (tenant_id, id, type, subject_type, subject_id, subject_version, actor, correlation, depth, data)
  select tenant_id, 'evt' || substr(id, 4), kind || '.created', kind, id, version, 'system:migration', 'evt' || substr(id, 4), 0,
    ids || jsonb_build_object(
      'tenantId', tenant_id,
      'values', base || of_tenant || of_store
        || jsonb_build_object('paymentTtl', (base -> 'paymentTtl') || (of_tenant -> 'paymentTtl') || (of_store -> 'paymentTtl')),
      'sources', pg_temp.sources_of(base, tenant, store) || jsonb_build_object(
        'paymentTtl', pg_temp.sources_of(base -> 'paymentTtl', of_tenant -> 'paymentTtl', of_store -> 'paymentTtl')),
      'version', version,
      'createdAt', pg_temp.written(created_at),
      'updatedAt', pg_temp.written(updated_at))
  from merged`;

/**
 * Settings that something begins with are logged since; these had begun before. Without them nobody who follows the log
 * could know what holds.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create function pg_temp.sources_of(base jsonb, tenant jsonb, store jsonb) returns jsonb language sql as $$
    select jsonb_object_agg(name,
      case when jsonb_exists(store, name) then 'store' when jsonb_exists(tenant, name) then 'tenant' else 'default' end)
    from jsonb_object_keys(base) as name $$`);
  await knex.raw(`create function pg_temp.written(moment timestamptz) returns text language sql as $$
    select to_char(moment at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`);
  await unguarded(knex, () => knex.raw(logStatement, { defaults: DEFAULTS }));
  await knex.raw('drop function pg_temp.sources_of(jsonb, jsonb, jsonb), pg_temp.written(timestamptz)');
}

export async function down(knex: Knex): Promise<void> {
  await unguarded(knex, () => knex.raw("delete from events where actor = 'system:migration'"));
}

/** The owner sees rows of no tenant while row-level security is forced. */
async function unguarded(knex: Knex, work: () => Promise<unknown>): Promise<void> {
  for (const table of TABLES) await knex.raw(`alter table ${table} no force row level security`);
  await work();
  for (const table of TABLES) await knex.raw(`alter table ${table} force row level security`);
}
