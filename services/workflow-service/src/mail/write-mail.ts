import { LiquidError } from 'liquidjs';
import { mailData } from '../domain/mail-data.ts';
import type { MailSources } from '../domain/mail-sources.ts';
import type { NotificationKind } from '../domain/notification.ts';
import { type MailParts, type NotificationTemplate, templateFor, writtenIn } from '../domain/template.ts';
import { builtIn } from './built-in.ts';
import { renderMail } from './render-mail.ts';
import { faultOf } from './template-faults.ts';

/** A mail's words, and by which template they are. */
export interface WrittenMail extends MailParts {
  locale: string;
  templateId: string | null;
  templateFault: string | null;
}

/**
 * Writes a mail by the tenant's template, or by the built-in one where there is none. One that was checked can still cost too much with
 * an order larger than the example: the buyer gets the built-in mail then, and the merchant sees why.
 */
export function writeMail(
  kind: NotificationKind,
  sources: MailSources,
  templates: readonly NotificationTemplate[],
): WrittenMail {
  const template = templateFor(templates, sources.store.locale);
  if (template === undefined) return { ...writeBy(undefined, kind, sources), templateFault: null };
  try {
    return { ...writeBy(template, kind, sources), templateFault: null };
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    return { ...writeBy(undefined, kind, sources), templateFault: faultOf(error).detail };
  }
}

function writeBy(
  template: NotificationTemplate | undefined,
  kind: NotificationKind,
  sources: MailSources,
): Omit<WrittenMail, 'templateFault'> {
  const { locale, timeZone } = sources.store;
  const language = writtenIn(template?.locale, locale);
  const data = mailData(kind, sources, language);
  const parts = renderMail(template ?? builtIn(kind), data, { locale, writtenIn: language, timeZone });
  return { ...parts, locale, templateId: template?.id ?? null };
}
