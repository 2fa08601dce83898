import { platformOnly, protect, rolesOf } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Accounts (of no tenant), memberships (of one), and the right to make an account, held while somebody registers. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table users (
    id text primary key collate "C",
    email text not null,
    password_hash text not null,
    password_changed_at timestamptz(3) not null default now(),
    created_at timestamptz(3) not null default now(),
    constraint users_email_key unique (email)
  )`);
  await platformOnly(knex, 'users', 'select, insert, update');

  await knex.raw(`create table memberships (
    tenant_id text not null collate "C",
    user_id text not null collate "C" references users (id),
    name text,
    roles text[] not null check (cardinality(roles) > 0),
    status text not null check (status in ('invited', 'active', 'suspended')),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, user_id)
  )`);
  await knex.raw('create index memberships_user on memberships (user_id)');
  await knex.raw('create index memberships_created on memberships (tenant_id, created_at desc, user_id desc)');
  await protect(knex, 'memberships', { grant: 'select, insert, update', platform: 'select' });

  await knex.raw(`create table registrations (
    tenant_id text not null collate "C",
    user_id text not null collate "C" references users (id),
    kind text not null check (kind in ('register', 'add')),
    attempt text not null collate "C",
    locked_until timestamptz not null,
    idempotency_key text,
    request_mac text,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, user_id),
    constraint registrations_user_key unique (user_id)
  )`);
  await protect(knex, 'registrations', { grant: 'select, delete', platform: 'select, insert, update, delete' });
  await allowPasswordChange(knex);
}

/**
 * The one thing that a tenant's transaction may do to an account, so that a new password and its event commit together:
 * only for an active member of the transaction's tenant (row-level security is forced on the owner, too), and it shows nothing.
 */
async function allowPasswordChange(knex: Knex): Promise<void> {
  const { app } = await rolesOf(knex);
  await knex.raw(`create function change_password(of_user text, new_hash text) returns boolean
    language sql volatile security definer set search_path = pg_catalog, public
    begin atomic
      update users set password_hash = new_hash, password_changed_at = now()
      where id = of_user and exists (select from memberships where user_id = of_user and status = 'active')
      returning true;
    end`);
  await knex.raw('revoke all on function change_password(text, text) from public');
  await knex.raw(`grant execute on function change_password(text, text) to ${app}`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function change_password(text, text)');
  for (const table of ['registrations', 'memberships', 'users']) await knex.raw(`drop table ${table}`);
}
