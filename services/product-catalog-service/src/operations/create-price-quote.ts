import { findOffers } from '../db/offers.ts';
import { currencyOf, quotePrices } from '../domain/price-quote.ts';
import type { Operation } from '../operation.ts';

/** Prices as they are this moment; whoever places an order keeps them with it. */
export const createPriceQuote: Operation<'createPriceQuote'> = async (call, { entity }) => {
  const { storeId, lines, customerGroup } = call.body;
  const profile = await entity.checkoutProfile(storeId);
  const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
  const wanted = { variantIds, currency: currencyOf(call.body, profile), customerGroup };
  const offers = await call.read((trx) => findOffers(trx, wanted));
  return { status: 200, body: quotePrices(call.body, offers, profile) };
};
