import { findPrice } from '../db/prices.ts';
import type { Operation } from '../operation.ts';

/** One entry of a price list; what a customer pays is asked by a quote. */
export const getPrice: Operation<'getPrice'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findPrice(trx, call.path.priceId) }));
