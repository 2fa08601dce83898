import { type Delivery, record, type TenantTrx } from '@beaver/kit';
import { updateApproval } from './db/approval-row.ts';
import { type Approval, toApproval } from './domain/approval.ts';

interface ApprovalHappening {
  type: string;
  reason?: string | undefined;
  deliveries?: Delivery[];
}

/** A message is a tenant's own words, and not for a log that is never erased. */
export function recordApproval(
  trx: TenantTrx,
  approval: Approval,
  { type, reason, deliveries = [] }: ApprovalHappening,
): void {
  const { message: _, ...data } = toApproval(approval);
  record(trx, {
    type,
    subject: { type: 'approval', id: approval.id, version: approval.version },
    data,
    reason,
    deliveries,
  });
}

/** Row and event, when something has changed. */
export async function saveApproval(
  trx: TenantTrx,
  before: Approval,
  after: Approval,
  happening: ApprovalHappening,
): Promise<ReturnType<typeof toApproval>> {
  if (after !== before) {
    await updateApproval(trx, after);
    recordApproval(trx, after, happening);
  }
  return toApproval(after);
}
