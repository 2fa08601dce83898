import type { TenantTrx } from '@beaver/kit';
import { lockPendingOf } from './db/approval-row.ts';
import { ended } from './domain/approval.ts';
import { saveApproval } from './save-approval.ts';

/** The run is over: nobody is asked any more. */
export async function endApprovals(trx: TenantTrx, runId: string): Promise<void> {
  for (const before of await lockPendingOf(trx, runId))
    await saveApproval(trx, before, ended(before, 'canceled', new Date()), { type: 'approval.canceled' });
}
