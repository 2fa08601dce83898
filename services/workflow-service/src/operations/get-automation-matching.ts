import { findAutomation } from '../db/automation-row.ts';
import { findMatching } from '../db/matching-row.ts';
import type { Operation } from '../operation.ts';

/** Whether a filter does what it was written for. */
export const getAutomationMatching: Operation<'getAutomationMatching'> = (call) =>
  call.read(async (trx) => {
    const { id } = await findAutomation(trx, call.path.automationId);
    return { status: 200, body: { automationId: id, ...(await findMatching(trx, id)) } };
  });
