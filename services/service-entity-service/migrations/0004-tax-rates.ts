import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** The unique index makes the rate of an address a fact, not a choice: one for each place that a store uses. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table tax_rates (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    country text not null,
    region text,
    jurisdiction text not null,
    name text not null,
    rate numeric not null check (rate between 0 and 1),
    applies_to_shipping boolean not null,
    archived_at timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint tax_rates_store_fkey foreign key (tenant_id, store_id) references stores (tenant_id, id)
  )`);
  await knex.raw(`create unique index tax_rates_place_key on tax_rates (tenant_id, store_id, country, region)
    nulls not distinct where archived_at is null`);
  await knex.raw('create index tax_rates_created on tax_rates (tenant_id, created_at, id)');
  await knex.raw('create index tax_rates_store on tax_rates (tenant_id, store_id, created_at, id)');
  await protect(knex, 'tax_rates', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table tax_rates');
}
