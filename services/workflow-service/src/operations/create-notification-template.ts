import { newId, record } from '@beaver/kit';
import { insertTemplate } from '../db/template-row.ts';
import { withoutTexts } from '../domain/template.ts';
import { checkTemplate } from '../mail/check-template.ts';
import { subjectOf } from '../mail/settle.ts';
import type { Operation } from '../operation.ts';

/** Checked before anything is written: a fault is found by the merchant, and not by a buyer without a mail. */
export const createNotificationTemplate: Operation<'createNotificationTemplate'> = (call) => {
  const { kind, locale, subject, text, html, metadata = {} } = call.body;
  checkTemplate(kind, { locale, subject, text, html });
  return call.write(async (trx) => {
    const body = await insertTemplate(trx, { id: newId('ntt'), kind, locale, subject, text, html, metadata });
    record(trx, {
      type: 'notificationTemplate.created',
      subject: subjectOf('notificationTemplate', body),
      data: withoutTexts(body),
    });
    return { status: 201, headers: { location: `/v1/notification-templates/${body.id}` }, body };
  });
};
