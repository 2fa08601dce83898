import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/**
 * A run keeps the steps of its plan as they were, so that a plan may change while runs of it are under way. One run for each
 * method of an order, whoever asks twice; one that is open for each payment, since only one may try it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table dunning_plans (
    tenant_id text not null collate "C",
    id text not null collate "C",
    name text not null,
    steps jsonb not null,
    archived_at timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await knex.raw('create index dunning_plans_list on dunning_plans (tenant_id, created_at desc, id desc)');
  await protect(knex, 'dunning_plans', { grant: 'select, insert, update' });

  await knex.raw(`create table dunning_runs (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    order_id text not null collate "C",
    payment_id text not null collate "C",
    dunning_plan_id text not null collate "C",
    plan_version integer not null,
    method integer not null,
    status text not null,
    end_reason text,
    paused_by text,
    paused_until timestamptz(3),
    buyer_ttl text not null,
    steps jsonb not null,
    attempts integer not null default 0,
    decline_code text,
    started_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint dunning_runs_method unique (tenant_id, order_id, method),
    foreign key (tenant_id, payment_id) references payments (tenant_id, id),
    foreign key (tenant_id, dunning_plan_id) references dunning_plans (tenant_id, id)
  )`);
  await knex.raw('create index dunning_runs_list on dunning_runs (tenant_id, created_at desc, id desc)');
  await knex.raw(`create unique index dunning_runs_open on dunning_runs (tenant_id, payment_id)
    where status in ('running', 'paused')`);
  await protect(knex, 'dunning_runs', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['dunning_runs', 'dunning_plans']) await knex.raw(`drop table ${table}`);
}
