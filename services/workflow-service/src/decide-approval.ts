import type { Call, Reply } from '@beaver/kit';
import { type AutomationRunSignals, automationRunProcess } from '@beaver/workflows/contract';
import { lockApproval } from './db/approval-row.ts';
import { findRun } from './db/automation-run-row.ts';
import { decided } from './domain/approval.ts';
import type { operations } from './generated/contract.ts';
import { saveApproval } from './save-approval.ts';

type Deciding = operations['rejectApproval'];

/**
 * Decided at once, Temporal or not; the run hears of it.
 * @throws approval_not_found, approval_not_assigned, approval_not_pending
 */
export const decideApproval = (
  call: Pick<Call<Deciding>, 'path' | 'actor' | 'caller' | 'write'>,
  status: 'approved' | 'rejected',
  reason: string | undefined,
): Promise<Reply<Deciding>> =>
  call.write(async (trx) => {
    const before = await lockApproval(trx, call.path.approvalId);
    const after = decided(before, status, { actor: call.actor, roles: call.caller.roles }, new Date());
    const { tenantId, automationId, eventId } = await findRun(trx, after.runId);
    const facts: AutomationRunSignals['approvalDecided'] = { approvalId: after.id, status, by: call.actor };
    const key = automationRunProcess.workflowId(tenantId, automationId, eventId);
    const deliveries = [{ reaction: 'signalRun', key, payload: { signal: 'approvalDecided', facts } }];
    return {
      status: 200,
      body: await saveApproval(trx, before, after, { type: `approval.${status}`, reason, deliveries }),
    };
  });
