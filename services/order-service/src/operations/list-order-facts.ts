import { page } from '@beaver/kit';
import { orderFacts, toOrderFacts } from '../db/order-facts.ts';
import type { Operation } from '../operation.ts';

/** What payments and stock are compared with: no buyer, no addresses. */
export const listOrderFacts: Operation<'listOrderFacts'> = (call) =>
  call.read(async (trx) => {
    const from = orderFacts(trx);
    if (call.query.orderIds) from.whereIn('orders.id', call.query.orderIds.split(','));
    const query = { ...call.query, sort: 'updatedAt' };
    const source = { from, sort: { updatedAt: 'orders.updated_at' }, id: 'orders.id', map: toOrderFacts };
    return { status: 200, body: await page(query, source) };
  });
