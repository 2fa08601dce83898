import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Prices are a list of Money that is only ever read whole, with its option. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table shipping_options (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    name text not null,
    prices jsonb not null,
    free_above jsonb not null,
    countries jsonb,
    archived_at timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint shipping_options_store_fkey foreign key (tenant_id, store_id) references stores (tenant_id, id)
  )`);
  await knex.raw('create index shipping_options_created on shipping_options (tenant_id, created_at, id)');
  await knex.raw('create index shipping_options_store on shipping_options (tenant_id, store_id, created_at, id)');
  await protect(knex, 'shipping_options', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table shipping_options');
}
