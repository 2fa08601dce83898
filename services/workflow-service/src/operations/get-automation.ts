import { findAutomation } from '../db/automation-row.ts';
import { toAutomation } from '../domain/automation.ts';
import type { Operation } from '../operation.ts';

/** What it does is with its versions. */
export const getAutomation: Operation<'getAutomation'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: toAutomation(await findAutomation(trx, call.path.automationId)) }));
