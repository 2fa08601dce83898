import { page } from '@beaver/kit';
import { DisputeRow, disputeOfRow } from '../db/dispute-row.ts';
import { toDispute } from '../domain/dispute.ts';
import type { Operation } from '../operation.ts';

/** Those that have ended stay among them. */
export const listDisputes: Operation<'listDisputes'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: DisputeRow.query(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { status: 'status', paymentId: 'payment_id', orderId: 'order_id' },
      map: (row) => toDispute(disputeOfRow(row)),
    }),
  }));
