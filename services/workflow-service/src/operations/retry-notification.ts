import { record } from '@beaver/kit';
import { changeNotification, lockNotification } from '../db/notification-row.ts';
import { assertRetryable, giveUpFrom } from '../domain/notification.ts';
import { sending, subjectOf } from '../mail/settle.ts';
import type { Operation } from '../operation.ts';

/** Somebody has mended what made it fail: the mail server, or the address. */
export const retryNotification: Operation<'retryNotification'> = (call) =>
  call.write(async (trx) => {
    const before = await lockNotification(trx, call.path.notificationId);
    assertRetryable(before);
    const fields = { status: 'pending', reason: null, giveUpAt: giveUpFrom(new Date()) } as const;
    const body = await changeNotification(trx, before, fields);
    record(trx, {
      type: 'notification.retried',
      subject: subjectOf('notification', body),
      data: body,
      changed: { status: [before.status, body.status] },
      deliveries: [sending(body)],
    });
    return { status: 200, body };
  });
