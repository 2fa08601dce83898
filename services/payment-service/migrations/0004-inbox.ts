import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** What gateways told, once by their event's id. Only ids: the object itself is asked for. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table inbox (
    tenant_id text not null collate "C",
    gateway_id text not null collate "C",
    event_id text not null collate "C",
    type text not null,
    object_reference text,
    received_at timestamptz(3) not null default now(),
    processed_at timestamptz(3),
    note text,
    primary key (tenant_id, gateway_id, event_id),
    foreign key (tenant_id, gateway_id) references gateways (tenant_id, id)
  )`);
  await knex.raw('create index inbox_age on inbox (tenant_id, gateway_id, received_at)');
  await protect(knex, 'inbox', { grant: 'select, insert, update, delete' });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table inbox');
}
