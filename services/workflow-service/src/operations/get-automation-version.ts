import { findAutomation } from '../db/automation-row.ts';
import { findVersion } from '../db/automation-version-row.ts';
import { toAutomationVersion } from '../domain/automation-version.ts';
import type { Operation } from '../operation.ts';

/** For people, and for the runs that go by it. */
export const getAutomationVersion: Operation<'getAutomationVersion'> = (call) =>
  call.read(async (trx) => {
    const { id } = await findAutomation(trx, call.path.automationId);
    return { status: 200, body: toAutomationVersion(await findVersion(trx, id, call.path.number)) };
  });
