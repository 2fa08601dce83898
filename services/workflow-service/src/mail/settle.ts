import { type Delivery, logger, newId, record, type TenantTrx } from '@beaver/kit';
import { changeNotification, lockNotification, type NotificationRow } from '../db/notification-row.ts';
import { insertSuppression } from '../db/suppression-row.ts';
import { ended, later, type Notification, type Outcome, sent } from '../domain/notification.ts';
import { isAboutTheMail, verdictOf, withoutAddresses } from '../domain/smtp-answer.ts';
import type { Answer } from './mailer.ts';
import type { WrittenMail } from './write-mail.ts';

/** One attempt: what was handed to the mail server, to whom, and what it said. */
export interface Attempt {
  written: Pick<WrittenMail, 'locale' | 'templateId' | 'templateFault'>;
  addressHash: Buffer;
  answer: Answer;
}

const eventTypes: Record<Outcome['status'], string> = {
  sent: 'notification.sent',
  pending: 'notification.deferred',
  failed: 'notification.failed',
  suppressed: 'notification.suppressed',
  skipped: 'notification.skipped',
};

/** Writes what became of a notification without an attempt. */
export async function settle(trx: TenantTrx, id: string, outcome: Outcome): Promise<void> {
  const row = await lockNotification(trx, id);
  if (row.status === 'pending') await write(trx, row, outcome, {});
}

/** Writes what came of an attempt; an address without a mailbox is suppressed with it. */
export async function settleAttempt(
  trx: TenantTrx,
  id: string,
  { written, addressHash, answer }: Attempt,
): Promise<void> {
  const row = await lockNotification(trx, id);
  if (row.status !== 'pending') return;
  const attempts = row.attempts + 1;
  const response = shownOf(answer);
  const verdict = answer.taken ? undefined : verdictOf(answer);
  const outcome = outcomeOf(verdict, { attempts, giveUpAt: row.giveUpAt }, response);
  await write(trx, row, outcome, { ...written, attempts });
  if (verdict !== 'noMailbox') return;
  const fields = { id: newId('sup'), addressHash, reason: 'noMailbox', response, notificationId: id } as const;
  const suppression = await insertSuppression(trx, fields);
  if (suppression)
    record(trx, { type: 'suppression.created', subject: subjectOf('suppression', suppression), data: suppression });
}

/** How the platform reaches its mail server is no tenant's business, and its operator's all the more. */
function shownOf(answer: Answer): string {
  if (answer.taken || isAboutTheMail(answer)) return withoutAddresses(answer.text);
  logger().warn({ code: answer.code, command: answer.command, text: answer.text }, 'the mail server takes no mail');
  return 'The mail server could not be reached.';
}

function outcomeOf(
  verdict: ReturnType<typeof verdictOf> | undefined,
  row: Pick<NotificationRow, 'attempts' | 'giveUpAt'>,
  response: string,
): Outcome {
  const now = new Date();
  if (verdict === undefined) return sent(response, now);
  if (verdict === 'later') return later(row, response, now, Math.random());
  return ended('failed', verdict, response);
}

async function write(
  trx: TenantTrx,
  row: NotificationRow,
  outcome: Outcome,
  more: Partial<NotificationRow>,
): Promise<void> {
  const after = await changeNotification(trx, row, { ...more, ...outcome, sendingUntil: null });
  const { status, nextAttemptAt } = outcome;
  record(trx, {
    type: eventTypes[status],
    subject: subjectOf('notification', after),
    data: after,
    ...(status === row.status ? {} : { changed: { status: [row.status, status] } }),
    deliveries: nextAttemptAt === null ? [] : [{ ...sending(after), key: `${after.id}/later`, dueAt: nextAttemptAt }],
  });
}

/** What makes it be sent. */
export const sending = ({ id }: Notification): Delivery => ({
  reaction: 'sendNotification',
  key: id,
  payload: { notificationId: id },
});

export const subjectOf = (type: string, { id, version }: { id: string; version: number }) => ({ type, id, version });
