import { page } from '@beaver/kit';
import { refundsWithResult } from '../db/refund-row.ts';
import { toRefund } from '../domain/refund.ts';
import type { Operation } from '../operation.ts';

/** Those that failed stay among them. */
export const listRefunds: Operation<'listRefunds'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: refundsWithResult(trx),
      sort: { createdAt: 'refunds.created_at' },
      id: 'refunds.id',
      filters: { paymentId: 'refunds.payment_id', orderId: 'p.order_id', target: 'refunds.target' },
      map: toRefund,
    }),
  }));
