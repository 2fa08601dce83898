import type { NotificationKind } from '../domain/notification.ts';
import { isLocale, type MailParts } from '../domain/template.ts';
import { problems } from '../problems.ts';
import { templateFaults } from './template-faults.ts';

/** @throws notification_template_unusable with every fault of every given part */
export function checkTemplate(
  kind: NotificationKind,
  { locale, ...parts }: Partial<MailParts> & { locale?: string | undefined },
): void {
  const unknown = { pointer: '/locale', code: 'unknown_locale', detail: 'is not a language tag of BCP 47' };
  const errors = [...(locale === undefined || isLocale(locale) ? [] : [unknown]), ...templateFaults(kind, parts)];
  if (errors.length > 0) throw problems.templateUnusable({ errors });
}
