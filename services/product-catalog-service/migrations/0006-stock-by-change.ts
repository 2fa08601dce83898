import type { Knex } from 'knex';

/** Reconciliation reads what has changed since it last looked. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index reservations_changed on reservations (tenant_id, updated_at, id)');
  await knex.raw('create index inventory_levels_changed on inventory_levels (tenant_id, updated_at, id)');
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['inventory_levels', 'reservations']) await knex.raw(`drop index ${table}_changed`);
}
