import { record } from '@beaver/kit';
import { changePriceList, lockPriceList } from '../db/price-lists.ts';
import { changeOf } from '../domain/events.ts';
import { readValidity } from '../domain/validity.ts';
import type { Operation } from '../operation.ts';

/** From the next quote on; orders keep what they were placed at. */
export const updatePriceList: Operation<'updatePriceList'> = (call) =>
  call.write(async (trx) => {
    const before = await lockPriceList(trx, call.path.priceListId);
    call.ifMatch(before.version);
    const { validFrom: _from, validUntil: _until, ...fields } = call.body;
    const list = await changePriceList(trx, before, { ...fields, ...readValidity(call.body, before) });
    record(trx, changeOf('priceList.updated', list, before));
    return { status: 200, body: list };
  });
