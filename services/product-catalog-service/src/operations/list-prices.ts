import { page } from '@beaver/kit';
import { findPriceList } from '../db/price-lists.ts';
import { PriceRow, toPrice } from '../db/prices.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'prices.created_at' };
const filters = { variantId: 'prices.variant_id', currency: 'prices.currency' };

/** A price list that is not there is 404, not an empty list. */
export const listPrices: Operation<'listPrices'> = (call) =>
  call.read(async (trx) => {
    const { id } = await findPriceList(trx, call.path.priceListId);
    const from = PriceRow.query(trx).where('prices.price_list_id', id);
    return { status: 200, body: await page(call.query, { from, sort, filters, id: 'prices.id', map: toPrice }) };
  });
