import { workflowInfo } from '@temporalio/workflow';
import type { ReconcileOnScheduleInput } from './contract.ts';
import { shortStep } from './proxies.ts';

/**
 * One time of a tenant's schedule. Temporal puts that time into this workflow's id, so the id is the key: a time that is
 * taken twice asks for one reconciliation.
 * @returns its id
 */
export async function reconcileOnSchedule({ tenantId }: ReconcileOnScheduleInput): Promise<string> {
  const { workflowId: key } = workflowInfo();
  return shortStep('createReconciliation', 'ask for a reconciliation', { tenantId, key });
}
