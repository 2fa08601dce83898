import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Approval } from '../domain/approval.ts';
import { problems } from '../problems.ts';

export class ApprovalRow extends Row {
  static override readonly tableName = 'approvals';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['assignees', 'escalateTo'];
  declare tenantId: string;
  declare id: string;
  declare automationId: string;
  declare runId: string;
  declare path: string;
  declare status: Approval['status'];
  declare assignees: readonly string[];
  declare escalateTo: readonly string[];
  declare message: string | null;
  declare deadline: Date;
  declare escalatedAt: Date | null;
  declare decidedBy: string | null;
  declare decidedAt: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const approvalOfRow = ({ ...row }: ApprovalRow): Approval => row;

export const approvals = (trx: TenantTrx): QueryBuilder<ApprovalRow> => ApprovalRow.query(trx);

/** @throws approval_not_found */
export async function findApproval(trx: TenantTrx, id: string): Promise<Approval> {
  const row = await ApprovalRow.query(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.approvalNotFound();
  return approvalOfRow(row);
}

/** For writing, after its run: whoever writes either goes through the run's turn. @throws approval_not_found */
export async function lockApproval(trx: TenantTrx, id: string): Promise<Approval> {
  waitTurn(trx, (await findApproval(trx, id)).runId);
  const row = await ApprovalRow.query(trx)
    .findById([tenantOf(trx), id])
    .forUpdate();
  if (!row) throw problems.approvalNotFound();
  return approvalOfRow(row);
}

/** For writing. */
export async function lockPendingOf(trx: TenantTrx, runId: string): Promise<Approval[]> {
  const rows = await ApprovalRow.query(trx).where({ run_id: runId, status: 'pending' }).orderBy('id').forUpdate();
  return rows.map(approvalOfRow);
}

/** What a step asked for, told before. */
export async function approvalOfStep(trx: TenantTrx, runId: string, path: string): Promise<Approval | undefined> {
  const row = await ApprovalRow.query(trx).where({ run_id: runId, path }).first();
  return row && approvalOfRow(row);
}

export async function insertApproval(trx: TenantTrx, approval: Approval): Promise<void> {
  await ApprovalRow.query(trx).insert({ ...approval });
}

export async function updateApproval(trx: TenantTrx, { id, tenantId, ...fields }: Approval): Promise<void> {
  await ApprovalRow.query(trx).findById([tenantId, id]).patch(fields);
}
