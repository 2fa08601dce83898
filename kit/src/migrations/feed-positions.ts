import type { Knex } from 'knex';
import { rolesOf } from './index.ts';

/**
 * How far other services' logs have been taken in. A position belongs to no tenant, and is moved by the transaction of each
 * tenant's effect: the two are committed together or not at all.
 */
export async function up(knex: Knex): Promise<void> {
  const { app, platform } = await rolesOf(knex);
  await knex.raw(`create table feed_positions (
    source text primary key,
    cursor text,
    holder text not null,
    held_until timestamptz(3) not null
  )`);
  await knex.raw(`grant select, update on feed_positions to ${app}`);
  await knex.raw(`grant select, insert, update on feed_positions to ${platform}`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table feed_positions');
}
