import { lockAutomation } from '../db/automation-row.ts';
import { insertVersion } from '../db/automation-version-row.ts';
import { changed, toDefinition } from '../domain/automation.ts';
import type { Operation } from '../operation.ts';
import { saveAutomation } from '../save-automation.ts';

/** A version is never changed: another definition is another version. */
export const updateAutomation: Operation<'updateAutomation'> = (call) => {
  const { tenantId, actor, body } = call;
  const definition = body.definition && toDefinition(body.definition);
  return call.write(async (trx) => {
    const before = await lockAutomation(trx, call.path.automationId);
    call.ifMatch(before.version);
    const now = new Date();
    const after = changed(before, body, definition, now);
    const { id: automationId, latestVersion: number } = after;
    if (definition)
      await insertVersion(trx, { tenantId, automationId, number, definition, createdBy: actor, createdAt: now });
    return { status: 200, body: await saveAutomation(trx, before, after, 'automation.updated') };
  });
};
