import type { Knex } from 'knex';

/** Who keeps a card at its gateway; null where nobody does. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table payment_methods add column gateway_customer text');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table payment_methods drop column gateway_customer');
}
