import type { components } from '../generated/contract.ts';

export type NotificationTemplate = components['schemas']['NotificationTemplate'];

/** As its events show it: what it says may be long, and is in its row. */
export function withoutTexts(template: NotificationTemplate): object {
  const { subject: _s, text: _t, html: _h, ...told } = template;
  return told;
}

/** What is rendered of a mail. */
export interface MailParts {
  subject: string;
  text: string;
  html: string;
}

/** The language of a tag, as `de` of `de-AT`. */
const languageOf = (locale: string): string => (locale.split('-')[0] ?? locale).toLowerCase();

/** Whether a tag is one of BCP 47: the grammar of the schema lets a few others through. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Of those in use of one kind the one for a store's locale: of that locale, else of its language alone. */
export function templateFor<Template extends { locale: string }>(
  templates: readonly Template[],
  locale: string,
): Template | undefined {
  const wanted = [locale.toLowerCase(), languageOf(locale)];
  return wanted
    .map((tag) => templates.find((template) => template.locale.toLowerCase() === tag))
    .find((found) => found !== undefined);
}

/** The language that the built-in templates are in. */
const BUILT_IN_LANGUAGE = 'en';

/**
 * How dates and countries are written in a mail: in the language of its text, by the store's region where both agree or
 * the text is built in.
 */
export function writtenIn(templateLocale: string | undefined, storeLocale: string): string {
  const language = templateLocale ?? BUILT_IN_LANGUAGE;
  if (languageOf(language) === languageOf(storeLocale)) return storeLocale;
  if (templateLocale !== undefined) return templateLocale;
  const { region } = new Intl.Locale(storeLocale);
  return region === undefined ? BUILT_IN_LANGUAGE : `${BUILT_IN_LANGUAGE}-${region}`;
}
