import { findPriceList } from '../db/price-lists.ts';
import type { Operation } from '../operation.ts';

/** Without its prices, which may be many. */
export const getPriceList: Operation<'getPriceList'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findPriceList(trx, call.path.priceListId) }));
