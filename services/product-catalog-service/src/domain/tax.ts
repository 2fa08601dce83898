import type { components } from '../generated/contract.ts';
import { sum } from './money.ts';

type Line = components['schemas']['QuoteLine'];

/** A tax rate of a store, as the checkout profile gives it. `rate` is a decimal fraction, `0.0825`. */
export interface TaxRate {
  id: string;
  country: string;
  region: string | null;
  jurisdiction: string;
  rate: string;
  appliesToShipping: boolean;
}

/** As much of an address as tax needs. */
export interface TaxPlace {
  country: string;
  region?: string | undefined;
}

/** The rate for the region, else the one for the rest of the country; none where the store has no duty to tax. */
export function rateFor(rates: readonly TaxRate[], place: TaxPlace | undefined): TaxRate | undefined {
  const inCountry = rates.filter((rate) => rate.country === place?.country);
  const region = place?.region?.trim().toLowerCase();
  const regional = inCountry.find((rate) => rate.region !== null && rate.region.trim().toLowerCase() === region);
  return regional ?? inCountry.find((rate) => rate.region === null);
}

/**
 * The tax on an amount in minor units, rounded half up, in integers: a float would make a cent now and then.
 * Included tax is the part `rate / (1 + rate)` of the amount.
 */
export function taxOn(amount: number, rate: string, included: boolean): number {
  const [whole = '0', fraction = ''] = rate.split('.');
  const denominator = 10n ** BigInt(fraction.length);
  const numerator = BigInt(whole + fraction);
  return Number(divideHalfUp(BigInt(amount) * numerator, included ? denominator + numerator : denominator));
}

const divideHalfUp = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor);

interface TaxContext {
  currency: string;
  rate: TaxRate | undefined;
  taxIncluded: boolean;
  pointer: string;
}

/** Tax and total of an amount. @throws amount_too_large */
export function taxed(
  amount: number,
  { currency, rate, taxIncluded, pointer }: TaxContext,
): Pick<Line, 'taxIncluded' | 'tax' | 'total'> {
  const tax = rate ? taxOn(amount, rate.rate, taxIncluded) : 0;
  return {
    taxIncluded,
    tax: {
      rateId: rate?.id ?? null,
      rate: rate?.rate ?? '0',
      jurisdiction: rate?.jurisdiction ?? null,
      amount: { amount: tax, currency },
    },
    total: { amount: taxIncluded ? amount : sum([amount, tax], pointer), currency },
  };
}
