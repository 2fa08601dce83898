import type { Knex } from 'knex';

/** How a reconciliation finds the disputes that changed, and the money that banks moved, without reading all there is. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index disputes_changed on disputes (tenant_id, updated_at)');
  await knex.raw(`create index transactions_disputed on transactions (tenant_id, created_at)
    where kind in ('chargeback', 'chargebackReversal')`);
}

export async function down(knex: Knex): Promise<void> {
  for (const index of ['transactions_disputed', 'disputes_changed']) await knex.raw(`drop index ${index}`);
}
