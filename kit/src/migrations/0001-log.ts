import type { Knex } from 'knex';
import { protect, rolesOf } from './index.ts';

/**
 * An event's place in the feed. The bare transaction number is not enough: PostgreSQL numbers a transaction while it still
 * waits for a row's lock, so of two that change one object the later may have the lower number. What had ended when the
 * event was written (`xmax - 1`) grows with each holder of the lock, and `seq` parts equals. It is never below the
 * transaction's own number, so the feed's horizon (`xid < xmin`) still hides all that may yet commit.
 */
const PLACE = 'greatest(pg_current_xact_id(), (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)::text::xid8)';

/** Events, deliveries and idempotency keys: what every service keeps beside its own rows. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table events (
    tenant_id text not null collate "C",
    id text not null collate "C",
    type text not null,
    subject_type text not null,
    subject_id text not null collate "C",
    subject_version integer not null,
    occurred_at timestamptz(3) not null default now(),
    actor text not null,
    reason text,
    causation text,
    correlation text not null,
    depth integer not null,
    traceparent text,
    data jsonb not null,
    changed jsonb not null default '{}',
    xid xid8 not null default ${PLACE},
    seq bigint generated always as identity,
    primary key (tenant_id, id)
  )`);
  await knex.raw('create index events_feed on events (xid, seq)');
  await knex.raw('create index events_tenant_feed on events (tenant_id, xid, seq)');
  await knex.raw('create index events_subject on events (tenant_id, subject_id, xid, seq)');
  await knex.raw('create index events_audit on events (tenant_id, occurred_at desc, id desc)');
  await protect(knex, 'events', { grant: 'select, insert', platform: 'select' });

  await knex.raw(`create table deliveries (
    tenant_id text not null collate "C",
    id text not null collate "C",
    event_id text not null collate "C",
    reaction text not null,
    key text not null collate "C",
    payload jsonb not null,
    due_at timestamptz(3) not null default now(),
    next_attempt_at timestamptz(3) not null default now(),
    attempts integer not null default 0,
    delivered_at timestamptz(3),
    note text,
    seq bigint generated always as identity,
    primary key (tenant_id, id),
    foreign key (tenant_id, event_id) references events (tenant_id, id)
  )`);
  await knex.raw('create index deliveries_due on deliveries (due_at) where delivered_at is null');
  await knex.raw('create index deliveries_key on deliveries (tenant_id, key, seq) where delivered_at is null');
  await knex.raw('create index deliveries_done on deliveries (delivered_at) where delivered_at is not null');
  await protect(knex, 'deliveries', { grant: 'select, insert, update, delete', platform: 'select, update, delete' });

  await knex.raw(`create table idempotency_keys (
    tenant_id text not null collate "C",
    caller text not null,
    method text not null,
    path text not null,
    key text not null,
    request_hash text not null,
    subject_id text,
    locked_until timestamptz,
    status integer,
    headers json,
    body json,
    created_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    primary key (tenant_id, caller, method, path, key)
  )`);
  await knex.raw('create index idempotency_keys_expiry on idempotency_keys (expires_at)');
  await protect(knex, 'idempotency_keys', { grant: 'select, insert, update, delete', platform: 'select, delete' });

  const { app, platform } = await rolesOf(knex);
  await knex.raw(`create table feed_epoch (epoch integer not null)`);
  await knex.raw('insert into feed_epoch values (1)');
  await knex.raw(`grant select on feed_epoch to ${app}, ${platform}`);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['feed_epoch', 'idempotency_keys', 'deliveries', 'events']) await knex.raw(`drop table ${table}`);
}
