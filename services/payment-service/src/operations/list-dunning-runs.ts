import { page } from '@beaver/kit';
import { dunningRunOfRow, dunningRuns } from '../db/dunning-run-row.ts';
import { toDunningRun } from '../domain/dunning-representation.ts';
import type { Operation } from '../operation.ts';

const filters = {
  status: 'status',
  orderId: 'order_id',
  storeId: 'store_id',
  paymentId: 'payment_id',
  dunningPlanId: 'dunning_plan_id',
};

/** Ended ones stay among them. */
export const listDunningRuns: Operation<'listDunningRuns'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: dunningRuns(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters,
      map: (row) => toDunningRun(dunningRunOfRow(row)),
    }),
  }));
