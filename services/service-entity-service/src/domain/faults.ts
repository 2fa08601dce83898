import { IANAZone } from 'luxon';
import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { isWithin } from './duration.ts';

/** One fault of the request's content, as problems show it. */
export type Fault = NonNullable<components['schemas']['Problem']['errors']>[number];

type Optional = string | null | undefined;

const currencies = new Set(Intl.supportedValuesOf('currency'));
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** All faults at once, since a form is mended in one go. @throws value_not_allowed when there are any */
export function refuseFaults(...faults: Fault[]): void {
  if (faults.length > 0) throw problems.valueNotAllowed({ errors: faults });
}

export const timeZoneFaults = (value: Optional, pointer: string): Fault[] =>
  known(
    value,
    pointer,
    (name) => IANAZone.isValidZone(name),
    'unknown_time_zone',
    'is not in the IANA time zone database',
  );

export const currencyFaults = (value: Optional, pointer: string): Fault[] =>
  known(value, pointer, (code) => currencies.has(code), 'unknown_currency', 'is not a currency of ISO 4217');

export const countryFaults = (value: Optional, pointer: string): Fault[] =>
  known(value, pointer, isCountry, 'unknown_country', 'is not a country of ISO 3166-1');

export const localeFaults = (value: Optional, pointer: string): Fault[] =>
  known(value, pointer, isLocale, 'unknown_locale', 'is not a language tag of BCP 47');

/** `days` is the longest that the setting may be. */
export const durationFaults = (value: Optional, pointer: string, days: number): Fault[] =>
  known(value, pointer, (text) => isWithin(text, days), 'duration_out_of_range', `must be from PT1S to P${days}D`);

function known(
  value: Optional,
  pointer: string,
  isKnown: (value: string) => boolean,
  code: string,
  detail: string,
): Fault[] {
  return value === null || value === undefined || isKnown(value) ? [] : [{ pointer, code, detail }];
}

/** CLDR also knows withdrawn codes, which it maps to their successors (UK → GB), and ZZ for unknown. */
function isCountry(code: string): boolean {
  const [canonical] = Intl.getCanonicalLocales(`und-${code}`);
  return code !== 'ZZ' && canonical === `und-${code}` && regionNames.of(code) !== undefined;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
