import { findFulfillment } from '../db/fulfillments.ts';
import type { Operation } from '../operation.ts';

/** By its id alone: a carrier's label does not know the order. */
export const getFulfillment: Operation<'getFulfillment'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findFulfillment(trx, call.path.fulfillmentId) }));
