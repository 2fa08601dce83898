import { findRun } from '../db/automation-run-row.ts';
import { stepsOf } from '../db/run-step-row.ts';
import { toRunStep } from '../domain/run-step.ts';
import type { Operation } from '../operation.ts';
import { showRun } from '../save-run.ts';

/** As its workflow last told it. */
export const getAutomationRun: Operation<'getAutomationRun'> = (call, deps) =>
  call.read(async (trx) => {
    const run = await findRun(trx, call.path.automationRunId);
    const steps = await stepsOf(trx, run.id);
    return { status: 200, body: { ...showRun(run, deps), steps: steps.map(toRunStep) } };
  });
