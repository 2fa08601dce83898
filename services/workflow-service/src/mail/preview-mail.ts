import { mailData } from '../domain/mail-data.ts';
import type { NotificationKind } from '../domain/notification.ts';
import { sampleMail } from '../domain/sample-mail.ts';
import { type MailParts, type NotificationTemplate, writtenIn } from '../domain/template.ts';
import { builtIn } from './built-in.ts';
import { renderMail } from './render-mail.ts';

/** A mail about the example order, as a store of this locale would send it. */
export function previewMail(
  kind: NotificationKind,
  locale: string,
  template: NotificationTemplate | undefined,
  given: Partial<MailParts>,
): MailParts {
  const { subject, text, html } = template ?? builtIn(kind);
  const language = writtenIn(template?.locale, locale);
  const sample = sampleMail(kind, locale);
  const writing = { locale, writtenIn: language, timeZone: sample.store.timeZone };
  return renderMail({ subject, text, html, ...given }, mailData(kind, sample, language), writing);
}
