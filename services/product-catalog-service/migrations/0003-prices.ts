import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Price lists and their prices. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table price_lists (
    tenant_id text not null collate "C",
    id text not null collate "C",
    name text not null,
    tax_included boolean not null,
    customer_group text,
    valid_from timestamptz(3),
    valid_until timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    check (valid_from < valid_until)
  )`);
  await protect(knex, 'price_lists', { grant: 'select, insert, update, delete' });

  await knex.raw(`create table prices (
    tenant_id text not null collate "C",
    id text not null collate "C",
    price_list_id text not null collate "C",
    variant_id text not null collate "C",
    amount bigint not null check (amount >= 0),
    currency text not null,
    valid_from timestamptz(3),
    valid_until timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, price_list_id) references price_lists (tenant_id, id) on delete cascade,
    foreign key (tenant_id, variant_id) references variants (tenant_id, id) on delete cascade,
    check (valid_from < valid_until)
  )`);
  await knex.raw('create index prices_variant on prices (tenant_id, variant_id, currency)');
  await knex.raw('create index prices_newest on prices (tenant_id, price_list_id, created_at, id)');
  await protect(knex, 'prices', { grant: 'select, insert, update, delete' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['prices', 'price_lists']) await knex.raw(`drop table ${table}`);
}
