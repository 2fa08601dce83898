import { type Database, sql } from './database.ts';

/** How webhooks travel. With `off`, those of what happens meanwhile are lost for ever. */
export const webhookModes = ['normal', 'doubled', 'late', 'reordered', 'off'] as const;

export type WebhookMode = (typeof webhookModes)[number];

const EVERY_ACCOUNT = '*';

/** An account's own mode goes before that of all accounts. */
export function accountWebhookMode(database: Database, account: string): WebhookMode {
  const row = database.get(sql`select mode from webhook_modes where account in (${account}, ${EVERY_ACCOUNT})
    order by account = ${EVERY_ACCOUNT} limit 1`);
  return webhookModes.find((mode) => mode === row?.mode) ?? 'normal';
}

/** Set for all accounts, a mode replaces those that accounts had. */
export function setWebhookMode(database: Database, account: string | null, mode: WebhookMode): void {
  database.transaction(() => {
    if (account === null) database.run(sql`delete from webhook_modes`);
    database.run(
      sql`insert or replace into webhook_modes (account, mode) values (${account ?? EVERY_ACCOUNT}, ${mode})`,
    );
  });
}
