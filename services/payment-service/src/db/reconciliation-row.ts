import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Reconciliation } from '../domain/reconciliation.ts';
import { problems } from '../problems.ts';

export class ReconciliationRow extends Row {
  static override readonly tableName = 'reconciliations';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['legs'];
  declare tenantId: string;
  declare id: string;
  declare status: Reconciliation['status'];
  declare scopeFrom: Date | null;
  declare scopeTo: Date;
  declare coversUntil: Date | null;
  declare legs: Reconciliation['legs'];
  declare reason: string | null;
  declare endedAt: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Only of `reconciliationsWithFindings`. */
  declare openFindings: number;
}

const openFindings = `(select count(*) from findings f
  where f.tenant_id = reconciliations.tenant_id and f.status = 'open'
    and reconciliations.id between f.since_id and f.reconciliation_id) as open_findings`;

/** With how many of those that each found are open. Ids rise with time, and what was found again was there in between. */
export const reconciliationsWithFindings = (trx: TenantTrx): QueryBuilder<ReconciliationRow> =>
  ReconciliationRow.query(trx).select('reconciliations.*', ReconciliationRow.raw(openFindings));

export const reconciliationOfRow = ({ openFindings: _open, ...row }: ReconciliationRow): Reconciliation => row;

/** @throws reconciliation_not_found */
export async function findReconciliationRow(trx: TenantTrx, id: string): Promise<ReconciliationRow> {
  const row = await reconciliationsWithFindings(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.reconciliationNotFound();
  return row;
}

/** For writing. @throws reconciliation_not_found */
export async function lockReconciliation(trx: TenantTrx, id: string): Promise<Reconciliation> {
  waitTurn(trx, id);
  const row = await ReconciliationRow.query(trx)
    .findById([tenantOf(trx), id])
    .forUpdate();
  if (!row) throw problems.reconciliationNotFound();
  return reconciliationOfRow(row);
}

/** Until when all has been compared; null when nothing was. */
export async function coveredUntil(trx: TenantTrx): Promise<Date | null> {
  const { rows } = await trx.raw('select max(covers_until) as until from reconciliations where tenant_id = ?', [
    tenantOf(trx),
  ]);
  return rows[0].until;
}

export async function insertReconciliation(trx: TenantTrx, reconciliation: Reconciliation): Promise<void> {
  await ReconciliationRow.query(trx).insert({ ...reconciliation, legs: [...reconciliation.legs] });
}

export async function updateReconciliation(trx: TenantTrx, after: Reconciliation): Promise<void> {
  const { id, tenantId, legs, ...fields } = after;
  await ReconciliationRow.query(trx)
    .findById([tenantId, id])
    .patch({ ...fields, legs: [...legs] });
}
