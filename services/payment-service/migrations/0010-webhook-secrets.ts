import type { Knex } from 'knex';

/** The secret before the last rotation is accepted for a while: events signed with it are still on their way. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`alter table gateways
    add column if not exists sealed_previous_webhook_secret bytea,
    add column if not exists previous_webhook_secret_until timestamptz(3)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table gateways
    drop column if exists sealed_previous_webhook_secret,
    drop column if exists previous_webhook_secret_until`);
}
