import type { Knex } from 'knex';

/** Whose intent it is at the gateway: whom its creation was sent with, or who was named since. Null is nobody's. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table payments add column gateway_customer text');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table payments drop column gateway_customer');
}
