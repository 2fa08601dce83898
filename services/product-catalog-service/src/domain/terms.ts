import type { Money } from './money.ts';
import type { TaxRate } from './tax.ts';

/** A way to ship, as the checkout profile gives it. */
export interface ShippingOption {
  id: string;
  name: string;
  prices: Money[];
  freeAbove: Money[];
  countries: string[] | null;
}

/** What a store sells by, as far as prices depend on it. */
export interface Terms {
  country: string | null;
  settings: { currency: string; taxIncluded: boolean };
  taxRates: readonly TaxRate[];
  shippingOptions: readonly ShippingOption[];
}
