import type { Knex } from 'knex';

/** Reconciliation reads what has changed since it last looked. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index orders_changed on orders (tenant_id, updated_at, id)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index orders_changed');
}
