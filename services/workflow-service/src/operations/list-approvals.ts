import { page } from '@beaver/kit';
import { approvalOfRow, approvals } from '../db/approval-row.ts';
import { toApproval } from '../domain/approval.ts';
import type { Operation } from '../operation.ts';

/** Decided ones stay among them. */
export const listApprovals: Operation<'listApprovals'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: approvals(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { status: 'status', automationRunId: 'run_id' },
      map: (row) => toApproval(approvalOfRow(row)),
    }),
  }));
