import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/**
 * What customers can spend: the sums of entries that nobody may change or delete. Each has its number in the account, and
 * what was left after it: so the database itself refuses two at once, and one that would spend more than there is.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table store_credit_accounts (
    tenant_id text not null collate "C",
    id text not null collate "C",
    customer_id text not null collate "C",
    currency text not null,
    version integer not null default 0,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint store_credit_accounts_customer unique (tenant_id, customer_id, currency)
  )`);
  await knex.raw(
    'create index store_credit_accounts_list on store_credit_accounts (tenant_id, created_at desc, id desc)',
  );
  await protect(knex, 'store_credit_accounts', { grant: 'select, insert, update' });

  await knex.raw(`create table store_credit_entries (
    tenant_id text not null collate "C",
    id text not null collate "C",
    account_id text not null collate "C",
    number integer not null,
    kind text not null,
    available bigint not null,
    reserved bigint not null,
    available_after bigint not null check (available_after >= 0),
    reserved_after bigint not null check (reserved_after >= 0),
    currency text not null,
    payment_id text collate "C",
    transaction_id text collate "C",
    reason text,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint store_credit_entries_number unique (tenant_id, account_id, number),
    constraint store_credit_entries_transaction unique (tenant_id, transaction_id),
    constraint store_credit_entries_cause check ((kind = 'adjustment') = (transaction_id is null)),
    foreign key (tenant_id, account_id) references store_credit_accounts (tenant_id, id),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    foreign key (tenant_id, transaction_id) references transactions (tenant_id, id)
  )`);
  await knex.raw(
    'create index store_credit_entries_list on store_credit_entries (tenant_id, account_id, created_at desc, id desc)',
  );
  await protect(knex, 'store_credit_entries', { grant: 'select, insert' });

  await knex.raw('alter table transactions add column store_credit_account_id text collate "C"');
  await knex.raw(`alter table transactions add constraint transactions_store_credit_account
    foreign key (tenant_id, store_credit_account_id) references store_credit_accounts (tenant_id, id)`);
  await takeMethod(knex, ", 'storeCredit'");
  await knex.raw(
    `create unique index gateways_store_credit on gateways (tenant_id, store_id) where adapter = 'storeCredit'`,
  );

  await knex.raw('alter table ledger_entries add column store_credit_entry_id text collate "C"');
  await knex.raw(`alter table ledger_entries
    add constraint ledger_entries_store_credit_entry unique (tenant_id, store_credit_entry_id),
    add foreign key (tenant_id, store_credit_entry_id) references store_credit_entries (tenant_id, id),
    add constraint ledger_entries_cause check ((transaction_id is null) <> (store_credit_entry_id is null))`);
  for (const column of payments) await knex.raw(`alter table ledger_entries alter column ${column} drop not null`);
}

const payments = ['payment_id', 'transaction_id', 'gateway_id'];

async function takeMethod(knex: Knex, also: string): Promise<void> {
  await knex.raw(`alter table gateways drop constraint gateways_adapter_check,
    add constraint gateways_adapter_check check (adapter in ('stripe', 'manual'${also}))`);
  await knex.raw(`alter table gateway_method_types drop constraint gateway_method_types_method_type_check,
    add constraint gateway_method_types_method_type_check check (method_type in ('card', 'bankTransfer', 'cash'${also}))`);
}

export async function down(knex: Knex): Promise<void> {
  for (const column of payments) await knex.raw(`alter table ledger_entries alter column ${column} set not null`);
  await knex.raw('alter table ledger_entries drop column store_credit_entry_id cascade');
  await knex.raw('drop index gateways_store_credit');
  await takeMethod(knex, '');
  await knex.raw('alter table transactions drop column store_credit_account_id cascade');
  for (const table of ['store_credit_entries', 'store_credit_accounts']) await knex.raw(`drop table ${table}`);
}
