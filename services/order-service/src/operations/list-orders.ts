import { page } from '@beaver/kit';
import { toOrder, wholeOrders } from '../db/order-row.ts';
import type { Operation } from '../operation.ts';

/** Archived orders are shown too unless asked otherwise: a list that hides money is a trap. */
export const listOrders: Operation<'listOrders'> = (call) =>
  call.read(async (trx) => {
    const { archived } = call.query;
    const from = wholeOrders(trx);
    if (archived !== undefined) from[archived ? 'whereNotNull' : 'whereNull']('orders.archived_at');
    return {
      status: 200,
      body: await page(call.query, {
        from,
        sort: { createdAt: 'orders.created_at', number: 'orders.number' },
        id: 'orders.id',
        filters: {
          status: 'orders.status',
          paymentStatus: 'orders.payment_status',
          fulfillmentStatus: 'orders.fulfillment_status',
          storeId: 'orders.store_id',
          customerId: 'orders.customer_id',
          number: 'orders.number',
        },
        map: toOrder,
      }),
    };
  });
