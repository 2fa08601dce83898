import { findDunningPlan } from '../db/dunning-plan-row.ts';
import type { Operation } from '../operation.ts';

/** Archived ones too, since runs name them. */
export const getDunningPlan: Operation<'getDunningPlan'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findDunningPlan(trx, call.path.dunningPlanId) }));
