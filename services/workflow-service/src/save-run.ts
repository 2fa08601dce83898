import { type Delivery, record, type TenantTrx } from '@beaver/kit';
import { automationRunProcess } from '@beaver/workflows/contract';
import { updateRun } from './db/automation-run-row.ts';
import { type AutomationRun, toAutomationRun } from './domain/automation-run.ts';
import type { components } from './generated/contract.ts';
import type { Deps } from './operation.ts';

/** What happened to a run beyond what its row shows. */
export interface RunHappening {
  type: string;
  reason?: string | undefined;
  deliveries?: Delivery[];
}

export const workflowIdOf = ({ tenantId, automationId, eventId }: AutomationRun): string =>
  automationRunProcess.workflowId(tenantId, automationId, eventId);

/** As clients see it. */
export function showRun(run: AutomationRun, { config }: Pick<Deps, 'config'>): components['schemas']['AutomationRun'] {
  const workflowId = workflowIdOf(run);
  const path = `/namespaces/${config.TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(workflowId)}`;
  return toAutomationRun(run, { workflowId, url: new URL(path, config.TEMPORAL_UI_URL).href });
}

/** The log tells what a run did, not where an operator of this installation sees it. */
export function recordRun(trx: TenantTrx, run: AutomationRun, { type, reason, deliveries = [] }: RunHappening): void {
  const { workflowId: _, url: __, ...data } = toAutomationRun(run, { workflowId: '', url: '' });
  record(trx, {
    type,
    subject: { type: 'automationRun', id: run.id, version: run.version },
    data,
    reason,
    deliveries,
  });
}

/** Row and event, when something has changed. */
export async function saveRun(
  trx: TenantTrx,
  before: AutomationRun,
  after: AutomationRun,
  happening: RunHappening,
): Promise<void> {
  if (after === before) return;
  await updateRun(trx, after);
  recordRun(trx, after, happening);
}
