import type { components } from '../generated/contract.ts';
import { countryFaults, currencyFaults, type Fault } from './faults.ts';

export type ShippingOption = components['schemas']['ShippingOption'];
type Money = components['schemas']['Money'];

/** What the schema can't say: known currencies and countries, and one price for each currency. */
export function shippingOptionFaults(
  option: Partial<Pick<ShippingOption, 'prices' | 'freeAbove' | 'countries'>>,
): Fault[] {
  return [
    ...priceFaults(option.prices ?? [], '/prices'),
    ...priceFaults(option.freeAbove ?? [], '/freeAbove'),
    ...(option.countries ?? []).flatMap((country, index) => countryFaults(country, `/countries/${index}`)),
  ];
}

function priceFaults(prices: Money[], at: string): Fault[] {
  const isRepeated = ({ currency }: Money, index: number) =>
    prices.findIndex((other) => other.currency === currency) < index;
  return prices.flatMap((price, index) => {
    const pointer = `${at}/${index}/currency`;
    if (isRepeated(price, index)) return [{ pointer, code: 'repeated_currency', detail: 'has a price already' }];
    return currencyFaults(price.currency, pointer);
  });
}
