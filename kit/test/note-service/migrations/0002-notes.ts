import type { Knex } from 'knex';
import { protect } from '../../../src/migrations/index.ts';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table notes (
    tenant_id text not null collate "C",
    id text not null collate "C",
    text text not null,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint notes_text_key unique (tenant_id, text)
  )`);
  await protect(knex, 'notes', { grant: 'select, insert, update' });

  await knex.raw(`create table memories (
    tenant_id text not null collate "C",
    note_id text not null collate "C",
    version integer not null,
    seq bigint generated always as identity,
    primary key (tenant_id, seq)
  )`);
  await protect(knex, 'memories', { grant: 'select, insert' });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table memories');
  await knex.raw('drop table notes');
}
