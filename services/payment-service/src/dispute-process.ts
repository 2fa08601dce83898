import { describeWorkflow } from '@beaver/kit/temporal';
import { disputeProcess } from '@beaver/workflows/contract';
import { type Dispute, toDispute } from './domain/dispute.ts';
import type { components } from './generated/contract.ts';
import type { Deps } from './operation.ts';

/** The process behind a dispute, as far as Temporal can be asked just now. */
export async function describeProcess(
  dispute: Dispute,
  { temporal, config }: Pick<Deps, 'temporal' | 'config'>,
): Promise<components['schemas']['DisputeProcess']> {
  const { id: disputeId, tenantId, waitingFor, waitingUntil } = toDispute(dispute);
  const workflowId = disputeProcess.workflowId(tenantId, disputeId);
  const path = `/namespaces/${config.TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(workflowId)}`;
  const known = await describeWorkflow(temporal, workflowId);
  return { disputeId, workflowId, ...known, waitingFor, waitingUntil, url: new URL(path, config.TEMPORAL_UI_URL).href };
}
