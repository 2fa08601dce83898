import { lockAutomation } from '../db/automation-row.ts';
import { paused } from '../domain/automation.ts';
import type { Operation } from '../operation.ts';
import { saveAutomation } from '../save-automation.ts';

/** Runs go on; what happens meanwhile starts none. */
export const pauseAutomation: Operation<'pauseAutomation'> = (call) =>
  call.write(async (trx) => {
    const before = await lockAutomation(trx, call.path.automationId);
    const after = paused(before, new Date());
    return { status: 200, body: await saveAutomation(trx, before, after, 'automation.paused') };
  });
