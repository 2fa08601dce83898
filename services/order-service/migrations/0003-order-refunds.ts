import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Money that goes back, decided here. A refund stays, whatever became of it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table order_refunds (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    order_id text not null collate "C",
    status text not null,
    cause text not null,
    target text,
    currency text not null,
    amount bigint not null,
    refunded_amount bigint not null,
    lines jsonb not null,
    shipping_amount bigint not null,
    shares jsonb not null,
    reason text not null,
    requested_by text not null,
    decided_by text,
    decided_at timestamptz(3),
    decision_reason text,
    approval_deadline timestamptz(3),
    waiting_for text,
    waiting_until timestamptz(3),
    attention text,
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, order_id) references orders (tenant_id, id),
    constraint order_refunds_amounts_check check (
      amount > 0 and shipping_amount between 0 and amount and refunded_amount between 0 and amount)
  )`);
  await knex.raw('create index order_refunds_order on order_refunds (tenant_id, order_id, created_at desc, id desc)');
  await knex.raw('create index order_refunds_list on order_refunds (tenant_id, created_at desc, id desc)');
  await knex.raw('create index order_refunds_status on order_refunds (tenant_id, status, created_at desc, id desc)');
  await protect(knex, 'order_refunds', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table order_refunds');
}
