import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/**
 * What the gateway last showed of a dispute, and the last act on it. Its money is in the transactions. Evidence may name
 * the buyer, so it is kept here alone: no event has it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table disputes (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    order_id text not null collate "C",
    payment_id text not null collate "C",
    gateway_id text not null collate "C",
    gateway_reference text not null collate "C",
    status text not null,
    reason text not null,
    amount bigint not null check (amount >= 0),
    currency text not null,
    evidence jsonb,
    evidence_due_at timestamptz(3),
    evidence_submitted_at timestamptz(3),
    submissions integer not null default 0,
    act text,
    act_key text collate "C",
    act_result text,
    act_sent_at timestamptz(3),
    waiting_for text,
    waiting_until timestamptz(3),
    attention text,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint disputes_reference unique (tenant_id, gateway_id, gateway_reference),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    foreign key (tenant_id, gateway_id) references gateways (tenant_id, id)
  )`);
  await knex.raw('create index disputes_list on disputes (tenant_id, created_at desc, id desc)');
  await knex.raw('create index disputes_payment on disputes (tenant_id, payment_id, created_at desc, id desc)');
  await knex.raw('create index disputes_order on disputes (tenant_id, order_id, created_at desc, id desc)');
  await protect(knex, 'disputes', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table disputes');
}
