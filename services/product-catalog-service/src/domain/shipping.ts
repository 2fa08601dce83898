import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { type TaxRate, taxed } from './tax.ts';
import type { Terms } from './terms.ts';

interface ShippingContext {
  currency: string;
  rate: TaxRate | undefined;
  terms: Terms;
  /** Of the lines, in minor units: what `freeAbove` is held against. */
  subtotal: number;
}

/** Shipping is priced as a line of its own; null when none was asked for. @throws shipping_option_not_available */
export function quoteShipping(
  { shippingOptionId, shippingAddress }: components['schemas']['NewPriceQuote'],
  { currency, rate, terms, subtotal }: ShippingContext,
): components['schemas']['QuoteShipping'] | null {
  if (shippingOptionId === undefined) return null;
  const option = terms.shippingOptions.find(({ id }) => id === shippingOptionId);
  if (!option) throw notAvailable('is no shipping option of this store');
  const country = shippingAddress?.country;
  if (option.countries && country && !option.countries.includes(country))
    throw notAvailable(`does not ship to ${country}`);
  const price = option.prices.find((money) => money.currency === currency);
  if (!price) throw notAvailable(`has no price in ${currency}`);
  const freeAbove = option.freeAbove.find((money) => money.currency === currency);
  const amount = freeAbove && subtotal >= freeAbove.amount ? 0 : price.amount;
  return {
    optionId: option.id,
    name: option.name,
    amount: { amount, currency },
    ...taxed(amount, {
      currency,
      rate: rate?.appliesToShipping ? rate : undefined,
      taxIncluded: terms.settings.taxIncluded,
      pointer: '/shippingOptionId',
    }),
  };
}

function notAvailable(detail: string) {
  const fault = { pointer: '/shippingOptionId', code: 'shipping_option_not_available', detail };
  return problems.shippingOptionNotAvailable({ errors: [fault] });
}
