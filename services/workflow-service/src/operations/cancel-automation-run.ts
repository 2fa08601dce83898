import type { AutomationRunSignals } from '@beaver/workflows/contract';
import { lockRun } from '../db/automation-run-row.ts';
import { canceled } from '../domain/automation-run.ts';
import { endApprovals } from '../end-approvals.ts';
import type { Operation } from '../operation.ts';
import { saveRun, showRun, workflowIdOf } from '../save-run.ts';

/** Decided here, Temporal or not; the workflow hears of it and begins nothing more. */
export const cancelAutomationRun: Operation<'cancelAutomationRun'> = (call, deps) =>
  call.write(async (trx) => {
    const { reason } = call.body;
    const before = await lockRun(trx, call.path.automationRunId);
    const after = canceled(before, reason, new Date());
    if (after !== before) await endApprovals(trx, after.id);
    const signal = 'runCanceled' satisfies keyof AutomationRunSignals;
    const deliveries = [{ reaction: 'signalRun', key: workflowIdOf(after), payload: { signal, facts: {} } }];
    await saveRun(trx, before, after, { type: 'automationRun.canceled', reason, deliveries });
    return { status: 200, body: showRun(after, deps) };
  });
