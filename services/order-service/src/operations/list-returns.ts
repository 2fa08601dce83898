import { page } from '@beaver/kit';
import { ReturnRow, toReturn } from '../db/returns.ts';
import type { Operation } from '../operation.ts';

/** Of the whole tenant: those who approve and the warehouse look for what waits for them. */
export const listReturns: Operation<'listReturns'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: ReturnRow.query(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { orderId: 'order_id', status: 'status' },
      map: toReturn,
    }),
  }));
