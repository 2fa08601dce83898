import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Gateways are read by the platform role, because a webhook arrives before its tenant is known. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table gateways (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    adapter text not null check (adapter in ('stripe', 'manual')),
    mode text check (mode in ('sandbox', 'test', 'live')),
    return_url text,
    sealed_secret_key bytea,
    sealed_webhook_secret bytea,
    credentials_rotated_at timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    check ((adapter = 'stripe') = (mode is not null and sealed_secret_key is not null))
  )`);
  await knex.raw('create unique index gateways_id on gateways (id)');
  await knex.raw('create index gateways_list on gateways (tenant_id, created_at desc, id desc)');
  await protect(knex, 'gateways', { grant: 'select, insert, update', platform: 'select' });

  await knex.raw(`create table gateway_method_types (
    tenant_id text not null collate "C",
    store_id text not null collate "C",
    method_type text not null check (method_type in ('card', 'bankTransfer', 'cash')),
    gateway_id text not null collate "C",
    constraint gateway_method_types_pkey primary key (tenant_id, store_id, method_type),
    foreign key (tenant_id, gateway_id) references gateways (tenant_id, id)
  )`);
  await knex.raw('create index gateway_method_types_gateway on gateway_method_types (tenant_id, gateway_id)');
  await protect(knex, 'gateway_method_types', { grant: 'select, insert' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['gateway_method_types', 'gateways']) await knex.raw(`drop table ${table}`);
}
