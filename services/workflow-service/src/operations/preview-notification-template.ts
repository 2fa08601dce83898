import { templatesOf } from '../db/template-row.ts';
import { templateFor } from '../domain/template.ts';
import { checkTemplate } from '../mail/check-template.ts';
import { previewMail } from '../mail/preview-mail.ts';
import type { Operation } from '../operation.ts';

/** With an example alone: whoever may write templates need not see buyers. */
export const previewNotificationTemplate: Operation<'previewNotificationTemplate'> = async (call) => {
  const { kind, locale = 'en-US', ...given } = call.body;
  checkTemplate(kind, { locale, ...given });
  const template = templateFor(await call.read((trx) => templatesOf(trx, kind)), locale);
  return {
    status: 200,
    body: { kind, locale, notificationTemplateId: template?.id ?? null, ...previewMail(kind, locale, template, given) },
  };
};
