import { platformOnly, protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** A session is a family of refresh tokens, of which one is good; spent ones stay, so that a copy gives itself away. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table sessions (
    tenant_id text not null collate "C",
    id text not null collate "C",
    user_id text not null collate "C",
    authenticated_at timestamptz(3) not null default now(),
    created_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    ended_at timestamptz(3),
    end_reason text check (end_reason in ('logout', 'reuse', 'suspended', 'passwordChanged')),
    version integer not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references memberships (tenant_id, user_id),
    check ((ended_at is null) = (end_reason is null))
  )`);
  await knex.raw('create index sessions_user on sessions (tenant_id, user_id)');
  await knex.raw('create index sessions_expiry on sessions (tenant_id, expires_at)');
  await protect(knex, 'sessions', { grant: 'select, insert, update, delete', platform: 'select' });

  await knex.raw(`create table refresh_tokens (
    tenant_id text not null collate "C",
    hash text not null collate "C",
    session_id text not null collate "C",
    created_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    spent_at timestamptz(3),
    primary key (tenant_id, hash),
    foreign key (tenant_id, session_id) references sessions (tenant_id, id) on delete cascade
  )`);
  await knex.raw('create index refresh_tokens_hash on refresh_tokens (hash)');
  await knex.raw('create index refresh_tokens_session on refresh_tokens (tenant_id, session_id)');
  await protect(knex, 'refresh_tokens', { grant: 'select, insert, update, delete', platform: 'select' });

  await knex.raw(`create table login_attempts (
    account text primary key collate "C",
    failures integer not null,
    last_failed_at timestamptz not null,
    locked_until timestamptz not null
  )`);
  await knex.raw('create index login_attempts_age on login_attempts (last_failed_at)');
  await platformOnly(knex, 'login_attempts', 'select, insert, update, delete');
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['login_attempts', 'refresh_tokens', 'sessions']) await knex.raw(`drop table ${table}`);
}
