import type { Call, Reply } from '@beaver/kit';
import { updateWorkflow } from '@beaver/kit/temporal';
import type { ProcessUpdates } from '@beaver/workflows/contract';
import { findRun, lockRun } from './db/automation-run-row.ts';
import { steered } from './domain/automation-run.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { saveRun, showRun, workflowIdOf } from './save-run.ts';

type Steering = operations['pauseAutomationRun'];

/** What the log calls it. */
const happenings = {
  pause: 'automationRun.paused',
  resume: 'automationRun.resumed',
  retryStep: 'automationRun.stepRetried',
  skipStep: 'automationRun.stepSkipped',
} as const satisfies Record<keyof ProcessUpdates, string>;

/**
 * Only the running workflow knows whether it is paused or stuck, so it is asked by Update; what it accepted is then written
 * down, with who and why.
 * @throws automation_run_not_found, process_not_running, the update's refusal, unavailable
 */
export async function steerRun(
  call: Call<Steering>,
  deps: Deps,
  update: keyof ProcessUpdates,
): Promise<Reply<Steering>> {
  const { automationRunId: id } = call.path;
  const { tenantId, caller, actor, idempotencyKey } = call;
  const { reason } = call.body;
  const seen = await call.read((trx) => findRun(trx, id));
  const workflowId = workflowIdOf(seen);
  return call.claim('act', async (_, keep) => {
    await updateWorkflow(deps.temporal, {
      workflowId,
      update,
      argument: { reason, actor },
      scope: [tenantId, caller.kind, caller.id, update, workflowId, String(idempotencyKey)],
    });
    return keep(async (trx) => {
      const before = await lockRun(trx, id);
      const after = steered(before, update, before.version === seen.version, new Date());
      await saveRun(trx, before, after, { type: happenings[update], reason });
      return { status: 200, body: showRun(after, deps) };
    });
  });
}
