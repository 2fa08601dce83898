import type { Knex } from 'knex';

/** What a mail says that no event but somebody's word is the reason for: `{subject, text}`. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table notifications add column message jsonb');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table notifications drop column message');
}
