import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/**
 * What people are written to about, gathered for a store: at most one is open, and who closes it makes the mails. Levels of a
 * location that no store uses are gathered under no store.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table alert_digests (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text collate "C",
    due_at timestamptz(3) not null,
    sent_at timestamptz(3),
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await knex.raw(`create unique index alert_digests_open on alert_digests (tenant_id, store_id) nulls not distinct
    where sent_at is null`);
  await knex.raw('create index alert_digests_sent on alert_digests (tenant_id, store_id, sent_at)');
  await protect(knex, 'alert_digests', { grant: 'select, insert, update' });

  await knex.raw(`create table alert_digest_lines (
    tenant_id text not null collate "C",
    alert_digest_id text not null collate "C",
    alert_id text not null collate "C",
    escalated boolean not null,
    primary key (tenant_id, alert_digest_id, alert_id),
    foreign key (tenant_id, alert_digest_id) references alert_digests (tenant_id, id),
    foreign key (tenant_id, alert_id) references alerts (tenant_id, id)
  )`);
  await protect(knex, 'alert_digest_lines', { grant: 'select, insert, update' });

  await knex.raw(`alter table notifications
    alter column order_id drop not null,
    add column user_id text collate "C",
    add column alert_digest_id text collate "C",
    add constraint notifications_digest_fkey foreign key (tenant_id, alert_digest_id) references alert_digests (tenant_id, id),
    drop constraint notifications_event,
    add constraint notifications_event unique nulls not distinct (tenant_id, kind, event_id, user_id)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table notifications
    drop constraint notifications_event,
    drop column alert_digest_id,
    drop column user_id,
    add constraint notifications_event unique (tenant_id, kind, event_id),
    alter column order_id set not null`);
  for (const table of ['alert_digest_lines', 'alert_digests']) await knex.raw(`drop table ${table}`);
}
