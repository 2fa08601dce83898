import { lockApproval } from '../db/approval-row.ts';
import { delegated } from '../domain/approval.ts';
import type { Operation } from '../operation.ts';
import { saveApproval } from '../save-approval.ts';

/** The workflow need not know who decides. */
export const delegateApproval: Operation<'delegateApproval'> = (call) =>
  call.write(async (trx) => {
    const { assignees, reason } = call.body;
    const before = await lockApproval(trx, call.path.approvalId);
    const by = { actor: call.actor, roles: call.caller.roles };
    const after = delegated(before, assignees, by, new Date());
    return { status: 200, body: await saveApproval(trx, before, after, { type: 'approval.delegated', reason }) };
  });
