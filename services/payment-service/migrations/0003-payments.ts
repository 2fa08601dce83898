import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** The transactions are the record of what was done at gateways; a payment's amounts are their sums. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table payments (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    order_id text not null collate "C",
    gateway_id text not null collate "C",
    business_act text not null collate "C",
    method_type text not null,
    method integer,
    capture_method text not null,
    status text not null,
    amount bigint not null check (amount > 0),
    currency text not null,
    next_action_url text,
    decline_code text,
    decline_kind text,
    multicapture boolean not null default false,
    authorization_expires_at timestamptz(3),
    gateway_reference text collate "C",
    create_attempt integer not null default 1,
    create_sent_at timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint payments_business_act unique (tenant_id, business_act),
    foreign key (tenant_id, gateway_id) references gateways (tenant_id, id)
  )`);
  await knex.raw('create index payments_list on payments (tenant_id, created_at desc, id desc)');
  await knex.raw('create index payments_order on payments (tenant_id, order_id, created_at desc, id desc)');
  await knex.raw('create unique index payments_reference on payments (tenant_id, gateway_id, gateway_reference)');
  await protect(knex, 'payments', { grant: 'select, insert, update' });

  await knex.raw(`create table transactions (
    tenant_id text not null collate "C",
    id text not null collate "C",
    payment_id text not null collate "C",
    kind text not null,
    result text not null,
    amount bigint not null check (amount >= 0),
    currency text not null,
    method integer,
    idempotency_key text not null collate "C",
    gateway_reference text,
    decline_code text,
    sent_at timestamptz(3),
    created_at timestamptz(3) not null,
    resolved_at timestamptz(3),
    primary key (tenant_id, id),
    constraint transactions_idempotency_key unique (tenant_id, payment_id, idempotency_key),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id)
  )`);
  await protect(knex, 'transactions', { grant: 'select, insert, update' });

  await knex.raw(`create table receipts (
    tenant_id text not null collate "C",
    id text not null collate "C",
    payment_id text not null collate "C",
    transaction_id text not null collate "C",
    amount bigint not null check (amount > 0),
    currency text not null,
    reference text not null,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    foreign key (tenant_id, transaction_id) references transactions (tenant_id, id)
  )`);
  await protect(knex, 'receipts', { grant: 'select, insert' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['receipts', 'transactions', 'payments']) await knex.raw(`drop table ${table}`);
}
