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

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const MINUTE = { ...DAY, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;

/** `{{ order.placedAt | on }}`: "November 2, 2026", in the store's time zone. @throws for what is no time */
export const on = (writing: Writing, value: unknown): string => written('on', writing, value, DAY);

/** `{{ payment.dueBy | at }}`: "November 3, 2026 at 1:30 AM PST", in the store's time zone. @throws for what is no time */
export const at = (writing: Writing, value: unknown): string => written('at', writing, value, MINUTE);

function written(
  filter: string,
  { writtenIn, timeZone }: Writing,
  value: unknown,
  options: Intl.DateTimeFormatOptions,
): string {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Error(`${filter}: is no time`);
  return new Intl.DateTimeFormat(writtenIn, { ...options, timeZone }).format(date);
}
