import type { Knex } from 'knex';

/** What a customer gets for goods that come back: an order of its own, and each knows the other. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table returns add column exchange jsonb, add column refund_target text');
  await knex.raw('alter table orders add column exchange_of jsonb');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table orders drop column exchange_of');
  await knex.raw('alter table returns drop column exchange, drop column refund_target');
}
