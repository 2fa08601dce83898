import { record, type TenantTrx } from '@beaver/kit';
import { updateAutomation } from './db/automation-row.ts';
import { type Automation, toAutomation } from './domain/automation.ts';

/** What the log keeps of one: its metadata can hold anything, also what must be forgotten some day. */
function recordAutomation(trx: TenantTrx, automation: Automation, type: string): void {
  const { metadata: _, ...data } = toAutomation(automation);
  record(trx, { type, subject: { type: 'automation', id: automation.id, version: automation.version }, data });
}

/** Its first event. */
export const recordNewAutomation = (trx: TenantTrx, automation: Automation): void =>
  recordAutomation(trx, automation, 'automation.created');

/** Row and event, when something has changed. */
export async function saveAutomation(
  trx: TenantTrx,
  before: Automation,
  after: Automation,
  type: string,
): Promise<ReturnType<typeof toAutomation>> {
  if (after !== before) {
    await updateAutomation(trx, after);
    recordAutomation(trx, after, type);
  }
  return toAutomation(after);
}
