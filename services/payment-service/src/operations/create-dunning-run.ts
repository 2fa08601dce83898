import { newId } from '@beaver/kit';
import { findDunningPlan } from '../db/dunning-plan-row.ts';
import { insertRunOnce, runOfMethod } from '../db/dunning-run-row.ts';
import { findRecord } from '../db/payment-row.ts';
import { toDunningRun } from '../domain/dunning-representation.ts';
import { type DunningRun, newRun } from '../domain/dunning-run.ts';
import type { Operation } from '../operation.ts';
import { recordRun } from '../save-run.ts';

/** A process that is started again finds the run that it began, whatever has become of it. */
export const createDunningRun: Operation<'createDunningRun'> = (call) =>
  call.write(async (trx) => {
    const { dunningPlanId, paymentId, method } = call.body;
    const { payment } = await findRecord(trx, paymentId);
    const plan = await findDunningPlan(trx, dunningPlanId);
    const reply = (run: DunningRun) =>
      ({ status: 201, headers: { location: `/v1/dunning-runs/${run.id}` }, body: toDunningRun(run) }) as const;
    const known = await runOfMethod(trx, { orderId: payment.orderId, method });
    if (known) return reply(known);
    const { run, made } = await insertRunOnce(trx, newRun(plan, payment, call.body, newId('drn'), new Date()));
    if (made) recordRun(trx, run, { type: 'dunningRun.started' });
    return reply(run);
  });
