import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** What was compared, what differed, and what has become of it. A finding stays, whatever was decided. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table reconciliations (
    tenant_id text not null collate "C",
    id text not null collate "C",
    status text not null,
    scope_from timestamptz(3),
    scope_to timestamptz(3) not null,
    covers_until timestamptz(3),
    legs jsonb not null,
    reason text,
    ended_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await knex.raw('create index reconciliations_list on reconciliations (tenant_id, created_at desc, id desc)');
  await protect(knex, 'reconciliations', { grant: 'select, insert, update' });

  await knex.raw(`create table findings (
    tenant_id text not null collate "C",
    id text not null collate "C",
    since_id text not null collate "C",
    reconciliation_id text not null collate "C",
    leg text not null,
    kind text not null collate "C",
    subject text not null collate "C",
    about text not null collate "C",
    payment_id text collate "C",
    order_id text collate "C",
    sides jsonb not null,
    repair text not null,
    status text not null,
    reason text,
    decided_by text,
    decided_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint findings_difference unique (tenant_id, kind, subject),
    foreign key (tenant_id, since_id) references reconciliations (tenant_id, id),
    foreign key (tenant_id, reconciliation_id) references reconciliations (tenant_id, id)
  )`);
  await knex.raw('create index findings_list on findings (tenant_id, created_at desc, id desc)');
  await knex.raw("create index findings_open on findings (tenant_id, id) where status = 'open'");
  await protect(knex, 'findings', { grant: 'select, insert, update' });

  // What the gateways showed while a reconciliation runs: what is here and not among it is missing there.
  await knex.raw(`create table sightings (
    tenant_id text not null collate "C",
    reconciliation_id text not null collate "C",
    reference text not null collate "C",
    primary key (tenant_id, reconciliation_id, reference),
    foreign key (tenant_id, reconciliation_id) references reconciliations (tenant_id, id)
  )`);
  await protect(knex, 'sightings', { grant: 'select, insert, delete' });

  await knex.raw('create index payments_changed on payments (tenant_id, updated_at, id)');
  await knex.raw('create index payments_at_gateway on payments (tenant_id, gateway_reference)');
  await knex.raw(`create index transactions_undecided on transactions (tenant_id, sent_at)
    where result in ('pending', 'unknown')`);
}

export async function down(knex: Knex): Promise<void> {
  for (const index of ['transactions_undecided', 'payments_at_gateway', 'payments_changed'])
    await knex.raw(`drop index ${index}`);
  for (const table of ['sightings', 'findings', 'reconciliations']) await knex.raw(`drop table ${table}`);
}
