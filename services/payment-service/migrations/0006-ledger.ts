import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/**
 * Each entry takes an amount from one account and gives it to another, so that debits equal credits whatever is written or
 * lost. Nobody may change or delete one. What a transaction posts is posted once.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table ledger_entries (
    tenant_id text not null collate "C",
    id text not null collate "C",
    payment_id text not null collate "C",
    transaction_id text not null collate "C",
    gateway_id text not null collate "C",
    posting text not null,
    debit text not null,
    credit text not null,
    amount bigint not null check (amount > 0),
    currency text not null,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint ledger_entries_posting unique (tenant_id, transaction_id, posting),
    constraint ledger_entries_two_accounts check (debit <> credit),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    foreign key (tenant_id, transaction_id) references transactions (tenant_id, id)
  )`);
  await knex.raw('create index ledger_entries_list on ledger_entries (tenant_id, created_at desc, id desc)');
  await knex.raw(
    'create index ledger_entries_payment on ledger_entries (tenant_id, payment_id, created_at desc, id desc)',
  );
  await postEarlierCaptures(knex);
  await protect(knex, 'ledger_entries', { grant: 'select, insert' });
}

/** What was captured before there was a ledger. The owner sees rows of no tenant while row-level security is forced. */
async function postEarlierCaptures(knex: Knex): Promise<void> {
  const tables = ['payments', 'transactions'];
  for (const table of tables) await knex.raw(`alter table ${table} no force row level security`);
  await knex.raw(`
    insert into ledger_entries (tenant_id, id, payment_id, transaction_id, gateway_id, posting, debit, credit, amount,
                                currency, created_at)
    select t.tenant_id, 'led' || substr(t.id, 4), t.payment_id, t.id, p.gateway_id, 'captured', 'gatewayClearing',
      'customerReceivable', t.amount, t.currency, coalesce(t.resolved_at, t.created_at)
    from transactions t join payments p on p.tenant_id = t.tenant_id and p.id = t.payment_id
    where t.kind = 'capture' and t.result = 'succeeded' and t.amount > 0`);
  for (const table of tables) await knex.raw(`alter table ${table} force row level security`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table ledger_entries');
}
