import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** A refund is a transaction with a reason. Nobody may change or delete one, whatever became of it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table refunds (
    tenant_id text not null collate "C",
    id text not null collate "C",
    payment_id text not null collate "C",
    transaction_id text not null collate "C",
    target text not null,
    reason text,
    metadata jsonb not null default '{}',
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint refunds_transaction unique (tenant_id, transaction_id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    foreign key (tenant_id, transaction_id) references transactions (tenant_id, id)
  )`);
  await knex.raw('create index refunds_list on refunds (tenant_id, created_at desc, id desc)');
  await knex.raw('create index refunds_payment on refunds (tenant_id, payment_id, created_at desc, id desc)');
  await protect(knex, 'refunds', { grant: 'select, insert' });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table refunds');
}
