/** How the mail that is rendered is written; part of its data. */
export interface Writing {
  /** The store's: for amounts. */
  locale: string;
  /** Of the text: for dates. */
  writtenIn: string;
  timeZone: string;
}

/** `{{ order.total | money }}`: "$319.68", as the store's locale writes it. @throws for what is no amount */
export function money({ locale }: Writing, value: unknown): string {
  const { amount, currency } = (value ?? {}) as { amount?: unknown; currency?: unknown };
  if (typeof amount !== 'number' || typeof currency !== 'string') throw new Error('money: is no amount');
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** `{{ order.placedAt | on }}`: "November 2, 2026", in the store's time zone. @throws for what is no time */
export function on({ writtenIn, timeZone }: Writing, value: unknown): string {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Error('on: is no time');
  return new Intl.DateTimeFormat(writtenIn, { dateStyle: 'long', timeZone }).format(date);
}
