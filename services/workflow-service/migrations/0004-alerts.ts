import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Low stock that somebody has to look after: one for each time a level came to its threshold. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table alerts (
    tenant_id text not null collate "C",
    id text not null collate "C",
    event_id text not null collate "C",
    level_id text not null collate "C",
    level_version integer not null,
    variant_id text not null collate "C",
    product_id text not null collate "C",
    sku text not null,
    title text not null,
    location_id text not null collate "C",
    store_ids text[] not null,
    available bigint not null,
    threshold bigint not null,
    status text not null check (status in ('open', 'acknowledged', 'resolved')),
    attention text,
    waiting_for text,
    waiting_until timestamptz(3),
    note text,
    acknowledged_by text,
    acknowledged_at timestamptz(3),
    confirmed_at timestamptz(3),
    resolved_at timestamptz(3),
    crossed_at timestamptz(3) not null,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint alerts_event_key unique (tenant_id, event_id)
  )`);
  await knex.raw('create index alerts_newest on alerts (tenant_id, created_at, id)');
  await knex.raw('create index alerts_status on alerts (tenant_id, status, created_at, id)');
  await knex.raw(`create index alerts_unresolved on alerts (tenant_id, level_id) where status <> 'resolved'`);
  await protect(knex, 'alerts', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table alerts');
}
