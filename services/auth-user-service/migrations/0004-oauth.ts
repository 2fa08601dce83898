import { platformOnly } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Signing keys (sealed) and whatever oidc-provider must remember; neither belongs to a tenant. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table signing_keys (
    kid text primary key collate "C",
    sealed text not null,
    active_from timestamptz(3) not null,
    created_at timestamptz(3) not null default now()
  )`);
  await platformOnly(knex, 'signing_keys', 'select, insert, delete');

  await knex.raw(`create table oidc_payloads (
    model text not null,
    id text not null collate "C",
    payload jsonb not null,
    grant_id text,
    user_code text,
    uid text,
    consumed_at timestamptz(3),
    expires_at timestamptz(3),
    primary key (model, id)
  )`);
  await knex.raw('create index oidc_payloads_grant on oidc_payloads (grant_id) where grant_id is not null');
  await knex.raw(
    'create index oidc_payloads_user_code on oidc_payloads (model, user_code) where user_code is not null',
  );
  await knex.raw('create index oidc_payloads_uid on oidc_payloads (model, uid) where uid is not null');
  await knex.raw('create index oidc_payloads_expiry on oidc_payloads (expires_at)');
  await platformOnly(knex, 'oidc_payloads', 'select, insert, update, delete');
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['oidc_payloads', 'signing_keys']) await knex.raw(`drop table ${table}`);
}
