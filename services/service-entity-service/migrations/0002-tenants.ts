import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/**
 * `tenant_creations` keeps the request and the answer, so that the same request gives the same answer however much later;
 * the answer as `json`, which keeps it byte by byte.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table tenants (
    tenant_id text not null collate "C",
    name text not null,
    status text not null check (status in ('provisioning', 'trial', 'active', 'suspended', 'closing', 'closed')),
    closes_at timestamptz(3),
    settings jsonb not null default '{}',
    settings_version integer not null default 1,
    settings_updated_at timestamptz(3) not null default now(),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id),
    check ((status = 'closing') = (closes_at is not null))
  )`);
  await protect(knex, 'tenants', { grant: 'select, insert, update' });

  await knex.raw(`create table tenant_creations (
    tenant_id text not null collate "C",
    request jsonb not null,
    answer json not null,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id),
    constraint tenant_creations_tenant_fkey foreign key (tenant_id) references tenants (tenant_id)
  )`);
  await protect(knex, 'tenant_creations', { grant: 'select, insert' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['tenant_creations', 'tenants']) await knex.raw(`drop table ${table}`);
}
