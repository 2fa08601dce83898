import type { Knex } from 'knex';

/** Which of an order's refunds a refund is a share of: that one's process waits for what becomes of it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table refunds add column order_refund_id text collate "C"');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table refunds drop column order_refund_id');
}
