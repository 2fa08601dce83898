import { lockAutomation } from '../db/automation-row.ts';
import { archived } from '../domain/automation.ts';
import type { Operation } from '../operation.ts';
import { saveAutomation } from '../save-automation.ts';

/** For good; its runs go on to their end. */
export const archiveAutomation: Operation<'archiveAutomation'> = (call) =>
  call.write(async (trx) => {
    const before = await lockAutomation(trx, call.path.automationId);
    const after = archived(before, new Date());
    return { status: 200, body: await saveAutomation(trx, before, after, 'automation.archived') };
  });
