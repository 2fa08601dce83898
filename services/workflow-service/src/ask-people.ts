import { newId, type TenantTrx } from '@beaver/kit';
import { approvalOfStep, insertApproval, lockApproval } from './db/approval-row.ts';
import { ended, escalated, requested } from './domain/approval.ts';
import type { AutomationRun } from './domain/automation-run.ts';
import type { components } from './generated/contract.ts';
import { problems } from './problems.ts';
import { recordApproval, saveApproval } from './save-approval.ts';

type Progress = components['schemas']['AutomationRunProgress'];

/**
 * What a run's workflow wants to have asked, and what only time says of what was asked.
 * @returns the approval's id
 * @throws approval_not_found, automation_run_step_not_allowed when somebody has decided meanwhile
 */
export async function askPeople(
  trx: TenantTrx,
  run: AutomationRun,
  { step, approval, approvalId }: Progress,
): Promise<string | null> {
  if (step === 'approvalRequested') return request(trx, run, approval);
  if (approvalId !== undefined) return moveOn(trx, run, step, approvalId);
  if (step === 'approvalEscalated' || step === 'approvalExpired') throw unnamed();
  return null;
}

const unnamed = () => problems.automationRunStepNotAllowed({ detail: 'Of which approval is not said.' });

/** A step asks once, however often it says so. */
async function request(trx: TenantTrx, run: AutomationRun, approval: Progress['approval']): Promise<string> {
  if (!approval) throw unnamed();
  const known = await approvalOfStep(trx, run.id, approval.path);
  if (known) return known.id;
  const { tenantId, automationId, id: runId } = run;
  const made = requested({ id: newId('apr'), tenantId, automationId, runId }, approval, new Date());
  await insertApproval(trx, made);
  recordApproval(trx, made, { type: 'approval.requested' });
  return made.id;
}

async function moveOn(trx: TenantTrx, run: AutomationRun, step: Progress['step'], id: string): Promise<string> {
  const before = await lockApproval(trx, id);
  if (before.runId !== run.id) throw problems.approvalNotFound();
  if (before.status === 'approved' || before.status === 'rejected')
    throw problems.automationRunStepNotAllowed({ detail: `The approval is ${before.status}.` });
  const now = new Date();
  if (step === 'approvalEscalated')
    await saveApproval(trx, before, escalated(before, now), { type: 'approval.escalated' });
  if (step === 'approvalExpired')
    await saveApproval(trx, before, ended(before, 'expired', now), { type: 'approval.expired' });
  return id;
}
