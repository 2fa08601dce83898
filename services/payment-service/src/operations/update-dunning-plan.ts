import { isDeepStrictEqual } from 'node:util';
import { record } from '@beaver/kit';
import { changeDunningPlan, lockDunningPlan } from '../db/dunning-plan-row.ts';
import { offsetsOf } from '../domain/dunning-plan.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** Runs that are under way keep the steps that they began with. */
export const updateDunningPlan: Operation<'updateDunningPlan'> = (call) => {
  if (call.body.steps) offsetsOf(call.body.steps);
  return call.write(async (trx) => {
    const before = await lockDunningPlan(trx, call.path.dunningPlanId);
    call.ifMatch(before.version);
    if (before.archivedAt !== null) throw problems.dunningPlanArchived();
    if (isDeepStrictEqual({ ...before, ...call.body }, before)) return { status: 200, body: before };
    const body = await changeDunningPlan(trx, before, call.body);
    const subject = { type: 'dunningPlan', id: body.id, version: body.version };
    record(trx, { type: 'dunningPlan.updated', subject, data: body });
    return { status: 200, body };
  });
};
