import { newId } from '@beaver/kit';
import { insertAutomation } from '../db/automation-row.ts';
import { insertVersion } from '../db/automation-version-row.ts';
import { draft, toAutomation, toDefinition } from '../domain/automation.ts';
import type { Operation } from '../operation.ts';
import { recordNewAutomation } from '../save-automation.ts';

/** Nothing is started by it before it is activated. */
export const createAutomation: Operation<'createAutomation'> = (call) => {
  const definition = toDefinition(call.body.definition);
  return call.write(async (trx) => {
    const now = new Date();
    const { tenantId, actor } = call;
    const automation = draft(call.body, definition, { id: newId('aut'), tenantId }, now);
    const { id } = automation;
    await insertAutomation(trx, automation);
    const version = { tenantId, automationId: id, number: 1, definition, createdBy: actor, createdAt: now };
    await insertVersion(trx, version);
    recordNewAutomation(trx, automation);
    return { status: 201, headers: { location: `/v1/automations/${id}` }, body: toAutomation(automation) };
  });
};
