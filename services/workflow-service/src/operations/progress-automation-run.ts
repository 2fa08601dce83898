import { askPeople } from '../ask-people.ts';
import { lockRun } from '../db/automation-run-row.ts';
import { writeSteps } from '../db/run-step-row.ts';
import { hasEnded, progressed } from '../domain/automation-run.ts';
import { endApprovals } from '../end-approvals.ts';
import type { Operation } from '../operation.ts';
import { saveRun } from '../save-run.ts';

/** What its workflow has done, waits for, or wants asked; the rows decide. */
export const progressAutomationRun: Operation<'progressAutomationRun'> = (call) =>
  call.write(async (trx) => {
    const { body } = call;
    const before = await lockRun(trx, call.path.automationRunId);
    const after = progressed(before, body, new Date());
    await writeSteps(trx, after.id, body.steps ?? []);
    const approvalId = await askPeople(trx, after, body);
    if (hasEnded(after) && after !== before) await endApprovals(trx, after.id);
    const type = `automationRun.${hasEnded(after) ? after.status : 'waiting'}`;
    await saveRun(trx, before, after, { type, reason: body.reason });
    return { status: 200, body: { status: after.status, approvalId } };
  });
