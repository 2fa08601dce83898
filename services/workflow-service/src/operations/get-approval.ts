import { findApproval } from '../db/approval-row.ts';
import { toApproval } from '../domain/approval.ts';
import type { Operation } from '../operation.ts';

/** What was asked, and what was said. */
export const getApproval: Operation<'getApproval'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: toApproval(await findApproval(trx, call.path.approvalId)) }));
