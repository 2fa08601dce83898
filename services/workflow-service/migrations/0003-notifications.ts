import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/**
 * A notification names what it is about and keeps no address: that is read where the order is, when it is sent. One of a kind
 * for an event, also when a restored log is read anew. `sending_until` is the lease of the process that is at it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table notifications (
    tenant_id text not null collate "C",
    id text not null collate "C",
    kind text not null,
    status text not null,
    reason text,
    response text,
    event_id text not null collate "C",
    order_id text not null collate "C",
    fulfillment_id text collate "C",
    order_refund_id text collate "C",
    locale text,
    template_id text collate "C",
    template_fault text,
    attempts integer not null default 0,
    next_attempt_at timestamptz(3),
    give_up_at timestamptz(3) not null,
    sending_until timestamptz(3),
    sent_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint notifications_event unique (tenant_id, kind, event_id)
  )`);
  await knex.raw('create index notifications_list on notifications (tenant_id, created_at desc, id desc)');
  await knex.raw('create index notifications_order on notifications (tenant_id, order_id)');
  await protect(knex, 'notifications', { grant: 'select, insert, update' });

  await knex.raw(`create table notification_templates (
    tenant_id text not null collate "C",
    id text not null collate "C",
    kind text not null,
    locale text not null,
    subject text not null,
    text text not null,
    html text not null,
    archived_at timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await knex.raw(
    'create index notification_templates_list on notification_templates (tenant_id, created_at desc, id desc)',
  );
  await knex.raw(`create unique index notification_templates_in_use on notification_templates (tenant_id, kind, lower(locale))
    where archived_at is null`);
  await protect(knex, 'notification_templates', { grant: 'select, insert, update' });

  await knex.raw(`create table suppressions (
    tenant_id text not null collate "C",
    id text not null collate "C",
    address_hash bytea not null,
    reason text not null,
    response text not null,
    notification_id text not null collate "C",
    lifted_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, notification_id) references notifications (tenant_id, id)
  )`);
  await knex.raw('create index suppressions_list on suppressions (tenant_id, created_at desc, id desc)');
  await knex.raw(`create unique index suppressions_in_force on suppressions (tenant_id, address_hash)
    where lifted_at is null`);
  await protect(knex, 'suppressions', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['suppressions', 'notification_templates', 'notifications'])
    await knex.raw(`drop table ${table}`);
}
