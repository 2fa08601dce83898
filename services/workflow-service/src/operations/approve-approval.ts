import { decideApproval } from '../decide-approval.ts';
import type { Operation } from '../operation.ts';

/** The run goes on. */
export const approveApproval: Operation<'approveApproval'> = (call) =>
  decideApproval(call, 'approved', call.body?.reason);
