import { newId, record } from '@beaver/kit';
import { insertDunningPlan } from '../db/dunning-plan-row.ts';
import { offsetsOf } from '../domain/dunning-plan.ts';
import type { Operation } from '../operation.ts';

/** Nothing happens by it before a store's setting names it. */
export const createDunningPlan: Operation<'createDunningPlan'> = (call) => {
  const { name, steps, metadata = {} } = call.body;
  offsetsOf(steps);
  return call.write(async (trx) => {
    const body = await insertDunningPlan(trx, { id: newId('dpl'), name, steps, metadata });
    const subject = { type: 'dunningPlan', id: body.id, version: body.version };
    record(trx, { type: 'dunningPlan.created', subject, data: body });
    return { status: 201, headers: { location: `/v1/dunning-plans/${body.id}` }, body };
  });
};
