import { newId, record } from '@beaver/kit';
import type { Taker } from '../consume.ts';
import { hasNotification, insertNotification } from '../db/notification-row.ts';
import { mailOfEvent } from '../domain/mail-of-event.ts';
import { giveUpFrom } from '../domain/notification.ts';
import { sending, subjectOf } from '../mail/settle.ts';

/**
 * Whoever takes in a log for the first time, or after a restore, must not write to buyers of last year. As long as a
 * mail is tried.
 */
const LATEST_MS = 48 * 60 * 60 * 1000;

/** An order's event becomes a mail to its buyer: one of a kind for an event. */
export const takeOrderMail: Taker = async (trx, event) => {
  const mail = mailOfEvent(event);
  const now = new Date();
  if (mail === undefined || now.getTime() - Date.parse(event.time) > LATEST_MS) return;
  const { onlyOnce, ...about } = mail;
  if (onlyOnce && (await hasNotification(trx, about.orderId, about.kind))) return;
  const fields = { ...about, id: newId('ntf'), eventId: event.id, giveUpAt: giveUpFrom(now) };
  const notification = await insertNotification(trx, fields);
  if (notification === undefined) return;
  record(trx, {
    type: 'notification.requested',
    subject: subjectOf('notification', notification),
    data: notification,
    deliveries: [sending(notification)],
  });
};
