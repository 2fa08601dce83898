import { record } from '@beaver/kit';
import { lockPriceList, removePriceList } from '../db/price-lists.ts';
import { endOf } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** Its prices go with it: a price without its list would have no tax rule. */
export const deletePriceList: Operation<'deletePriceList'> = (call) =>
  call.write(async (trx) => {
    const list = await lockPriceList(trx, call.path.priceListId);
    call.ifMatch(list.version);
    await removePriceList(trx, list);
    record(trx, endOf('priceList.deleted', list));
    return { status: 204 };
  });
