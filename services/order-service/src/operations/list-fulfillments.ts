import { page } from '@beaver/kit';
import { toFulfillment, wholeFulfillments } from '../db/fulfillments.ts';
import { findOrder } from '../db/orders.ts';
import type { Operation } from '../operation.ts';

/** An order that is not there is a 404, not an empty list. */
export const listFulfillments: Operation<'listFulfillments'> = (call) =>
  call.read(async (trx) => {
    const { id } = await findOrder(trx, call.path.orderId);
    const from = wholeFulfillments(trx).where('fulfillments.order_id', id);
    const source = { from, sort: { createdAt: 'fulfillments.created_at' }, id: 'fulfillments.id', map: toFulfillment };
    return { status: 200, body: await page(call.query, source) };
  });
