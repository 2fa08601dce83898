import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** `checkout_version` rises with every part of a store's checkout profile; the rows of the parts have versions of their own. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table stores (
    tenant_id text not null collate "C",
    id text not null collate "C",
    name text not null,
    country text,
    settings jsonb not null default '{}',
    settings_version integer not null default 1,
    settings_updated_at timestamptz(3) not null default now(),
    checkout_version integer not null default 1,
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint stores_tenant_fkey foreign key (tenant_id) references tenants (tenant_id)
  )`);
  await knex.raw('create index stores_created on stores (tenant_id, created_at, id)');
  await knex.raw('create index stores_name on stores (tenant_id, name, id)');
  await protect(knex, 'stores', { grant: 'select, insert, update' });

  await knex.raw(`create table locations (
    tenant_id text not null collate "C",
    id text not null collate "C",
    name text not null,
    address jsonb,
    is_active boolean not null default true,
    archived_at timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint locations_tenant_fkey foreign key (tenant_id) references tenants (tenant_id)
  )`);
  await knex.raw('create index locations_created on locations (tenant_id, created_at, id)');
  await knex.raw('create index locations_name on locations (tenant_id, name, id)');
  await protect(knex, 'locations', { grant: 'select, insert, update' });

  await knex.raw(`create table store_locations (
    tenant_id text not null collate "C",
    store_id text not null collate "C",
    location_id text not null collate "C",
    position integer not null check (position >= 0),
    primary key (tenant_id, store_id, position),
    constraint store_locations_location_key unique (tenant_id, location_id, store_id),
    constraint store_locations_store_fkey foreign key (tenant_id, store_id) references stores (tenant_id, id),
    constraint store_locations_location_fkey foreign key (tenant_id, location_id) references locations (tenant_id, id)
  )`);
  await protect(knex, 'store_locations', { grant: 'select, insert, delete' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['store_locations', 'locations', 'stores']) await knex.raw(`drop table ${table}`);
}
