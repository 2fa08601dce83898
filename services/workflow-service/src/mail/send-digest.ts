import { newId, type Reaction, record } from '@beaver/kit';
import { closeDigest, findDigest } from '../db/alert-digest-row.ts';
import { insertNotification } from '../db/notification-row.ts';
import { giveUpFrom } from '../domain/notification.ts';
import { recipientsOf } from '../domain/recipients.ts';
import type { Deps } from '../operation.ts';
import { sending, subjectOf } from './settle.ts';

/** Makes a mail to each who is to hear of it, and closes the digest with them: it is sent once, whoever dies in between. */
export const sendDigest =
  ({ stores, users }: Pick<Deps, 'stores' | 'users'>): Reaction =>
  async ({ database, tenantId, eventId, payload }) => {
    const { digestId } = payload as { digestId: string };
    const { storeId } = await database.asTenant(tenantId, (trx) => findDigest(trx, digestId));
    const [settings] = await stores.settings(tenantId, storeId === null ? [] : [storeId]);
    const wanted = settings?.alertMails !== 'none';
    const userIds = wanted ? recipientsOf(settings?.alertRecipients ?? [], await users.members()) : [];
    return database.asTenant(tenantId, async (trx) => {
      if (!(await closeDigest(trx, digestId))) return 'it was sent before';
      const about = { kind: 'lowStockDigest', eventId, alertDigestId: digestId, orderId: null } as const;
      const giveUpAt = giveUpFrom(new Date());
      for (const userId of userIds) {
        const made = await insertNotification(trx, { ...about, id: newId('ntf'), userId, giveUpAt });
        if (made === undefined) continue;
        const subject = subjectOf('notification', made);
        record(trx, { type: 'notification.requested', subject, data: made, deliveries: [sending(made)] });
      }
      record(trx, {
        type: 'alertDigest.sent',
        subject: { type: 'alertDigest', id: digestId, version: 2 },
        data: { id: digestId, storeId, userIds },
      });
      return wanted ? undefined : 'alertMailsOff';
    });
  };
