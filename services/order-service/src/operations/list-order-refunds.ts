import { page } from '@beaver/kit';
import { OrderRefundRow, toOrderRefund } from '../db/order-refunds.ts';
import type { Operation } from '../operation.ts';

/** Of the whole tenant, since those who approve look for what waits for them. */
export const listOrderRefunds: Operation<'listOrderRefunds'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: OrderRefundRow.query(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { orderId: 'order_id', status: 'status' },
      map: toOrderRefund,
    }),
  }));
