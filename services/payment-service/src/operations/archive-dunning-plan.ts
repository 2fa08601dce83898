import { record } from '@beaver/kit';
import { changeDunningPlan, lockDunningPlan } from '../db/dunning-plan-row.ts';
import type { Operation } from '../operation.ts';

/** A store that still names it goes on as without a plan. */
export const archiveDunningPlan: Operation<'archiveDunningPlan'> = (call) =>
  call.write(async (trx) => {
    const before = await lockDunningPlan(trx, call.path.dunningPlanId);
    if (before.archivedAt !== null) return { status: 200, body: before };
    const body = await changeDunningPlan(trx, before, { archivedAt: new Date() });
    const subject = { type: 'dunningPlan', id: body.id, version: body.version };
    record(trx, { type: 'dunningPlan.archived', subject, data: body });
    return { status: 200, body };
  });
