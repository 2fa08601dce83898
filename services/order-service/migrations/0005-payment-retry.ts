import type { Knex } from 'knex';

/** The declined card that is tried again: what the order shows of its run at payment-service. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table orders add column payment_retry jsonb');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table orders drop column payment_retry');
}
