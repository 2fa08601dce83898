import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Goods that come back. A return stays, whatever became of it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table returns (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    order_id text not null collate "C",
    status text not null,
    lines jsonb not null,
    location_id text collate "C",
    order_refund_id text collate "C",
    reason text not null,
    requested_by text not null,
    decided_by text,
    decided_at timestamptz(3),
    decision_reason text,
    arrival_deadline timestamptz(3),
    waiting_for text,
    waiting_until timestamptz(3),
    attention text,
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, order_id) references orders (tenant_id, id)
  )`);
  await knex.raw('create index returns_order on returns (tenant_id, order_id, created_at desc, id desc)');
  await knex.raw('create index returns_list on returns (tenant_id, created_at desc, id desc)');
  await knex.raw('create index returns_status on returns (tenant_id, status, created_at desc, id desc)');
  await protect(knex, 'returns', { grant: 'select, insert, update' });
  await knex.raw('alter table order_refunds add column return_id text collate "C"');
  await knex.raw("alter table orders add column return_status text not null default 'none'");
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table orders drop column return_status');
  await knex.raw('alter table order_refunds drop column return_id');
  await knex.raw('drop table returns');
}
