import { lockAutomation } from '../db/automation-row.ts';
import { findVersion } from '../db/automation-version-row.ts';
import { activated } from '../domain/automation.ts';
import type { Operation } from '../operation.ts';
import { saveAutomation } from '../save-automation.ts';

/** With its newest version, for events that are taken in from now on. */
export const activateAutomation: Operation<'activateAutomation'> = (call) =>
  call.write(async (trx) => {
    const before = await lockAutomation(trx, call.path.automationId);
    const { definition } = await findVersion(trx, before.id, before.latestVersion);
    const after = activated(before, definition, new Date());
    return { status: 200, body: await saveAutomation(trx, before, after, 'automation.activated') };
  });
