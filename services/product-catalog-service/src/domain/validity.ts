import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

export type PriceList = components['schemas']['PriceList'];
export type Price = components['schemas']['Price'];

/** RFC 3339, as the API gives them; null and absent are without an end on that side. */
export interface Validity {
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
}

/**
 * The two times as dates, those that were sent. Held against `before`, since a patch may move one end past the other.
 * @throws value_not_allowed when it ends before it begins, or when a time is none (a leap second)
 */
export function readValidity(
  sent: Validity,
  before: Validity = {},
): { validFrom?: Date | null; validUntil?: Date | null } {
  const validFrom = toDate(sent.validFrom, '/validFrom');
  const validUntil = toDate(sent.validUntil, '/validUntil');
  const from = validFrom === undefined ? toDate(before.validFrom, '/validFrom') : validFrom;
  const until = validUntil === undefined ? toDate(before.validUntil, '/validUntil') : validUntil;
  if (from && until && from >= until)
    throw notAllowed('/validUntil', 'ends_before_it_begins', 'must be later than validFrom');
  return { ...(validFrom === undefined ? {} : { validFrom }), ...(validUntil === undefined ? {} : { validUntil }) };
}

function toDate(time: string | null | undefined, pointer: string): Date | null | undefined {
  if (time === null || time === undefined) return time;
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) throw notAllowed(pointer, 'unknown_time', 'is not a time that exists');
  return date;
}

const notAllowed = (pointer: string, code: string, detail: string) =>
  problems.valueNotAllowed({ errors: [{ pointer, code, detail }] });
