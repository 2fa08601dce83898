import { decideApproval } from '../decide-approval.ts';
import type { Operation } from '../operation.ts';

/** The run does what its definition says for it, or ends. */
export const rejectApproval: Operation<'rejectApproval'> = (call) => decideApproval(call, 'rejected', call.body.reason);
