import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { notSellable } from './demand.ts';
import { sum, times } from './money.ts';
import { quoteShipping } from './shipping.ts';
import { rateFor, type TaxRate, taxed } from './tax.ts';
import type { Terms } from './terms.ts';

type Schemas = components['schemas'];
type QuoteRequest = Schemas['NewPriceQuote'];
type Quote = Schemas['PriceQuote'];
type Line = Schemas['QuoteLine'];

/** A variant that may be sold, with the price found for it; null when it has none in the quote's currency. */
export interface Offer {
  variantId: string;
  productId: string;
  categoryIds: string[];
  sku: string;
  title: string;
  options: Record<string, string>;
  unitAmount: number | null;
  priceListId: string | null;
  /** Null for the variant's own price, which is as the store's setting says. */
  taxIncluded: boolean | null;
}

/** The currency is the store's unless the customer asks for another. */
export const currencyOf = (request: QuoteRequest, terms: Terms): string => request.currency ?? terms.settings.currency;

/**
 * Prices what was asked, line by line, so that each line's tax can be shown and refunded by itself.
 * @throws variant_not_sellable, price_not_found, shipping_option_not_available, amount_too_large
 */
export function quotePrices(request: QuoteRequest, offers: readonly Offer[], terms: Terms): Quote {
  const currency = currencyOf(request, terms);
  const place = request.shippingAddress ?? (terms.country === null ? undefined : { country: terms.country });
  const rate = rateFor(terms.taxRates, place);
  const byVariant = new Map(offers.map((offer) => [offer.variantId, offer]));
  const lines = request.lines.map((line, index) => {
    const pointer = `/lines/${index}`;
    const offer = byVariant.get(line.variantId);
    if (!offer) throw problems.variantNotSellable({ errors: [notSellable(`${pointer}/variantId`)] });
    return priceLine(offer, line.quantity, { currency, rate, terms, pointer });
  });
  const subtotal = total(lines.map((line) => line.subtotal));
  const shipping = quoteShipping(request, { currency, rate, terms, subtotal });
  const parts = shipping ? [...lines, shipping] : lines;
  const money = (amount: number) => ({ amount, currency });
  return {
    storeId: request.storeId,
    currency,
    taxIncluded: parts.every((part) => part.taxIncluded),
    lines,
    shipping,
    subtotal: money(subtotal),
    taxTotal: money(total(parts.map((part) => part.tax.amount))),
    shippingTotal: money(shipping?.total.amount ?? 0),
    total: money(total(parts.map((part) => part.total))),
    priceListIds: [...new Set(lines.flatMap((line) => line.priceListId ?? []))],
  };
}

const total = (amounts: { amount: number }[]): number =>
  sum(
    amounts.map(({ amount }) => amount),
    '/lines',
  );

interface LineContext {
  currency: string;
  rate: TaxRate | undefined;
  terms: Terms;
  pointer: string;
}

function priceLine(offer: Offer, quantity: number, { currency, rate, terms, pointer }: LineContext): Line {
  const { unitAmount, options, ...shown } = offer;
  if (unitAmount === null) {
    const fault = { pointer: `${pointer}/variantId`, code: 'price_not_found', detail: `has no price in ${currency}` };
    throw problems.priceNotFound({ errors: [fault] });
  }
  const taxIncluded = offer.taxIncluded ?? terms.settings.taxIncluded;
  const subtotal = times(unitAmount, quantity, `${pointer}/quantity`);
  const money = (amount: number) => ({ amount, currency });
  return {
    ...shown,
    title: [offer.title, ...Object.values(options)].join(' · '),
    quantity,
    unitPrice: money(unitAmount),
    subtotal: money(subtotal),
    ...taxed(subtotal, { currency, rate, taxIncluded, pointer }),
  };
}
