import { newId, record } from '@beaver/kit';
import { keepPriceList } from '../db/price-lists.ts';
import { insertPrice } from '../db/prices.ts';
import { requireVariants } from '../db/variants.ts';
import { changeOf } from '../domain/events.ts';
import { requireCurrency } from '../domain/money.ts';
import { readValidity } from '../domain/validity.ts';
import type { Operation } from '../operation.ts';

/** Several may hold at once: the next season's price is entered while this one's still counts. */
export const createPrice: Operation<'createPrice'> = (call) => {
  const { variantId, price, metadata = {} } = call.body;
  requireCurrency(price, '/price');
  const fields = { variantId, ...price, metadata, ...readValidity(call.body) };
  return call.write(async (trx) => {
    const { priceListId } = call.path;
    await keepPriceList(trx, priceListId);
    await requireVariants(trx, [{ variantId, pointer: '/variantId' }]);
    const made = await insertPrice(trx, { id: newId('price'), priceListId, ...fields });
    record(trx, changeOf('price.created', made));
    return { status: 201, headers: { location: `/v1/prices/${made.id}` }, body: made };
  });
};
