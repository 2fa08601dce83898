import type { Shop } from './shop.ts';

/** Where the tax rate of `addTax` is. */
export const newYork = { country: 'US', region: 'NY' };
/** Asks what the lines cost. */
export const quote = (shop: Shop, lines: object[], fields: object = {}) =>
  shop.post('/v1/price-quotes', { storeId: shop.storeId, lines, ...fields });

/** A tax rate of the store, 8.25 % in New York unless said otherwise. */
export async function addTax(shop: Shop, fields: object = {}): Promise<string> {
  const rate = {
    storeId: shop.storeId,
    country: 'US',
    region: 'NY',
    jurisdiction: 'New York',
    name: 'Sales tax',
    rate: '0.0825',
  };
  return (await shop.entity.post('/v1/tax-rates', { ...rate, ...fields })).body.id;
}

/** A way to ship, for $5 unless said otherwise. */
export async function addShipping(shop: Shop, fields: object = {}): Promise<string> {
  const option = { storeId: shop.storeId, name: 'Standard', prices: [{ amount: 500, currency: 'USD' }] };
  return (await shop.entity.post('/v1/shipping-options', { ...option, ...fields })).body.id;
}

/** A price in a price list of its own. @returns the list's id */
export async function addPrice(
  shop: Shop,
  variantId: string,
  amount: number,
  { list = {}, ...fields }: { list?: object; currency?: string; validFrom?: string; validUntil?: string } = {},
) {
  const { currency = 'USD', ...validity } = fields;
  const { body } = await shop.post('/v1/price-lists', { name: 'List', taxIncluded: false, ...list });
  await shop.post(`/v1/price-lists/${body.id}/prices`, { variantId, price: { amount, currency }, ...validity });
  return body.id as string;
}
