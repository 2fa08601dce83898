import { record } from '@beaver/kit';
import { lockPrice, removePrice } from '../db/prices.ts';
import { endOf } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** From the next quote on, the next best price counts. */
export const deletePrice: Operation<'deletePrice'> = (call) =>
  call.write(async (trx) => {
    const price = await lockPrice(trx, call.path.priceId);
    call.ifMatch(price.version);
    await removePrice(trx, price);
    record(trx, endOf('price.deleted', price));
    return { status: 204 };
  });
