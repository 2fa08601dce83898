import { page } from '@beaver/kit';
import { dunningPlans, toDunningPlan } from '../db/dunning-plan-row.ts';
import type { Operation } from '../operation.ts';

/** Archived ones stand apart: no run begins by them. */
export const listDunningPlans: Operation<'listDunningPlans'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: dunningPlans(trx, call.query),
      sort: { createdAt: 'created_at' },
      id: 'id',
      map: toDunningPlan,
    }),
  }));
