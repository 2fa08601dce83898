import { newId, record } from '@beaver/kit';
import { insertPriceList } from '../db/price-lists.ts';
import { changeOf } from '../domain/events.ts';
import { readValidity } from '../domain/validity.ts';
import type { Operation } from '../operation.ts';

/** Empty at first; prices are added one by one, in any currency. */
export const createPriceList: Operation<'createPriceList'> = (call) => {
  const { name, taxIncluded, customerGroup = null, metadata = {} } = call.body;
  const fields = { name, taxIncluded, customerGroup, metadata, ...readValidity(call.body) };
  return call.write(async (trx) => {
    const list = await insertPriceList(trx, { id: newId('plist'), ...fields });
    record(trx, changeOf('priceList.created', list));
    return { status: 201, headers: { location: `/v1/price-lists/${list.id}` }, body: list };
  });
};
