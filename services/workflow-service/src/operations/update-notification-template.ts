import { isDeepStrictEqual } from 'node:util';
import { record } from '@beaver/kit';
import { changeTemplate, lockTemplate } from '../db/template-row.ts';
import { withoutTexts } from '../domain/template.ts';
import { checkTemplate } from '../mail/check-template.ts';
import { subjectOf } from '../mail/settle.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** The kind, by which names are judged, is the row's. */
export const updateNotificationTemplate: Operation<'updateNotificationTemplate'> = (call) =>
  call.write(async (trx) => {
    const before = await lockTemplate(trx, call.path.notificationTemplateId);
    call.ifMatch(before.version);
    if (before.archivedAt !== null) throw problems.templateArchived();
    const { metadata: _, ...parts } = call.body;
    checkTemplate(before.kind, parts);
    if (isDeepStrictEqual({ ...before, ...call.body }, before)) return { status: 200, body: before };
    const body = await changeTemplate(trx, before, call.body);
    record(trx, {
      type: 'notificationTemplate.updated',
      subject: subjectOf('notificationTemplate', body),
      data: withoutTexts(body),
    });
    return { status: 200, body };
  });
