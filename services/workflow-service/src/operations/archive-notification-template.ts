import { record } from '@beaver/kit';
import { changeTemplate, lockTemplate } from '../db/template-row.ts';
import { withoutTexts } from '../domain/template.ts';
import { subjectOf } from '../mail/settle.ts';
import type { Operation } from '../operation.ts';

/** Final; another of its kind and locale may be made. */
export const archiveNotificationTemplate: Operation<'archiveNotificationTemplate'> = (call) =>
  call.write(async (trx) => {
    const before = await lockTemplate(trx, call.path.notificationTemplateId);
    if (before.archivedAt !== null) return { status: 200, body: before };
    const body = await changeTemplate(trx, before, { archivedAt: new Date() });
    record(trx, {
      type: 'notificationTemplate.archived',
      subject: subjectOf('notificationTemplate', body),
      data: withoutTexts(body),
    });
    return { status: 200, body };
  });
