import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/**
 * Thresholds where they are judged: each level keeps its own and a copy of what it inherits, so that a statement which
 * moves stock judges it, under the level's lock, by nothing but the level's row.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table variants add column low_stock_threshold bigint check (low_stock_threshold >= 0)');
  await keepWhatStoresSay(knex);

  // What is not known yet is null: it judges nothing. Virtual, since a stored column would rewrite the table.
  await knex.raw(`alter table inventory_levels
    add column low_stock_threshold bigint check (low_stock_threshold >= 0),
    add column tracked boolean not null default true,
    add column inherited_threshold bigint,
    add column inherited_from text check (inherited_from in ('variant', 'store', 'tenant', 'default')),
    add column low boolean generated always as (case when version > 1 then
      tracked and on_hand - reserved - committed - unavailable <= coalesce(low_stock_threshold, inherited_threshold) end) virtual`);
  await knex.raw(`create index inventory_levels_low on inventory_levels (tenant_id, created_at, id)
    where tracked and available <= coalesce(low_stock_threshold, inherited_threshold)`);

  // Whoever makes a level holds the turn that is waited for before a change of thresholds is handed down, so that a
  // level made meanwhile is not missed. Two statements, so that the second sees what was committed before the turn came.
  await knex.raw(`create function inherited_terms(of_variant text, of_location text)
    returns table (tracked boolean, threshold bigint, source text) language sql volatile as $$
      select pg_advisory_xact_lock_shared(hashtextextended(current_setting('beaver.tenant_id') || '/thresholds', 0));
      select v.track_inventory, coalesce(v.low_stock_threshold, l.threshold),
        case when v.low_stock_threshold is null then l.source else 'variant' end
      from variants v left join location_thresholds l on l.tenant_id = v.tenant_id and l.location_id = of_location
      where v.id = of_variant
    $$`);
}

/** What was heard of settings and of where stores take their stock from, and what follows for each location. */
async function keepWhatStoresSay(knex: Knex): Promise<void> {
  await knex.raw(`create table tenant_thresholds (
    tenant_id text not null collate "C",
    threshold bigint not null,
    source text not null,
    primary key (tenant_id)
  )`);
  await knex.raw(`create table store_thresholds (
    tenant_id text not null collate "C",
    store_id text not null collate "C",
    threshold bigint,
    location_ids text[] not null default '{}',
    primary key (tenant_id, store_id)
  )`);
  await knex.raw(`create table location_thresholds (
    tenant_id text not null collate "C",
    location_id text not null collate "C",
    threshold bigint,
    source text,
    store_ids text[] not null default '{}',
    version integer not null default 1,
    primary key (tenant_id, location_id)
  )`);
  for (const table of TABLES) await protect(knex, table, { grant: 'select, insert, update' });
}

const TABLES = ['tenant_thresholds', 'store_thresholds', 'location_thresholds'];

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function inherited_terms(text, text)');
  await knex.raw(`alter table inventory_levels drop column low, drop column low_stock_threshold, drop column tracked,
    drop column inherited_threshold, drop column inherited_from`);
  for (const table of TABLES) await knex.raw(`drop table ${table}`);
  await knex.raw('alter table variants drop column low_stock_threshold');
}
