import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** What tenants want done when something happens, what was done, and what people were asked. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table automations (
    tenant_id text not null collate "C",
    id text not null collate "C",
    name text not null,
    status text not null,
    trigger_type text not null collate "C",
    latest_version integer not null,
    active_version integer,
    active_trigger_type text collate "C",
    active_filter text,
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await knex.raw('create index automations_list on automations (tenant_id, created_at desc, id desc)');
  // Looked at for each event of the tenant.
  await knex.raw(`create index automations_to_match on automations (tenant_id, active_trigger_type)
    where status = 'active'`);
  await protect(knex, 'automations', { grant: 'select, insert, update' });

  await knex.raw(`create table automation_versions (
    tenant_id text not null collate "C",
    automation_id text not null collate "C",
    number integer not null,
    definition jsonb not null,
    created_by text not null,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, automation_id, number),
    foreign key (tenant_id, automation_id) references automations (tenant_id, id)
  )`);
  await protect(knex, 'automation_versions', { grant: 'select, insert' });

  // Beside the automation, which somebody may be changing while events come by.
  await knex.raw(`create table automation_matching (
    tenant_id text not null collate "C",
    automation_id text not null collate "C",
    matched bigint not null default 0,
    filtered bigint not null default 0,
    last_fault jsonb,
    primary key (tenant_id, automation_id),
    foreign key (tenant_id, automation_id) references automations (tenant_id, id)
  )`);
  await protect(knex, 'automation_matching', { grant: 'select, insert, update' });

  await knex.raw(`create table automation_runs (
    tenant_id text not null collate "C",
    id text not null collate "C",
    automation_id text not null collate "C",
    automation_version integer not null,
    event_id text not null collate "C",
    event jsonb not null,
    depth integer not null,
    status text not null,
    waiting_for text,
    waiting_until timestamptz(3),
    stuck boolean not null default false,
    paused boolean not null default false,
    reason text,
    ended_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint automation_runs_event unique (tenant_id, automation_id, event_id),
    foreign key (tenant_id, automation_id, automation_version)
      references automation_versions (tenant_id, automation_id, number)
  )`);
  await knex.raw('create index automation_runs_list on automation_runs (tenant_id, created_at desc, id desc)');
  await knex.raw(
    `create index automation_runs_of on automation_runs (tenant_id, automation_id, created_at desc, id desc)`,
  );
  await protect(knex, 'automation_runs', { grant: 'select, insert, update' });

  await knex.raw(`create table automation_run_steps (
    tenant_id text not null collate "C",
    run_id text not null collate "C",
    path text not null collate "C",
    type text not null,
    action text,
    status text not null,
    input jsonb,
    output jsonb,
    attempts integer not null,
    reason text,
    started_at timestamptz(3) not null,
    ended_at timestamptz(3),
    primary key (tenant_id, run_id, path),
    foreign key (tenant_id, run_id) references automation_runs (tenant_id, id)
  )`);
  await protect(knex, 'automation_run_steps', { grant: 'select, insert, update' });

  await knex.raw(`create table approvals (
    tenant_id text not null collate "C",
    id text not null collate "C",
    automation_id text not null collate "C",
    run_id text not null collate "C",
    path text not null collate "C",
    status text not null,
    assignees jsonb not null,
    escalate_to jsonb not null default '[]',
    message text,
    deadline timestamptz(3) not null,
    escalated_at timestamptz(3),
    decided_by text,
    decided_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint approvals_step unique (tenant_id, run_id, path),
    foreign key (tenant_id, run_id) references automation_runs (tenant_id, id)
  )`);
  await knex.raw('create index approvals_list on approvals (tenant_id, created_at desc, id desc)');
  await protect(knex, 'approvals', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['approvals', 'automation_run_steps', 'automation_runs', 'automation_matching'])
    await knex.raw(`drop table ${table}`);
  for (const table of ['automation_versions', 'automations']) await knex.raw(`drop table ${table}`);
}
