import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Difference } from '../domain/difference.ts';
import type { Finding } from '../domain/finding.ts';
import type { Leg } from '../domain/finding-kinds.ts';
import { problems } from '../problems.ts';

export class FindingRow extends Row {
  static override readonly tableName = 'findings';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['sides'];
  declare tenantId: string;
  declare id: string;
  declare sinceId: string;
  declare reconciliationId: string;
  declare leg: Finding['leg'];
  declare kind: Finding['kind'];
  declare subject: string;
  declare about: string;
  declare paymentId: string | null;
  declare orderId: string | null;
  declare sides: Finding['sides'];
  declare repair: Finding['repair'];
  declare status: Finding['status'];
  declare reason: string | null;
  declare decidedBy: string | null;
  declare decidedAt: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const findingOfRow = ({ ...row }: FindingRow): Finding => row;

/** What a reconciliation found, for the first time or again. */
export const findingsOf = (trx: TenantTrx, reconciliationId: string): QueryBuilder<FindingRow> =>
  FindingRow.query(trx).where('since_id', '<=', reconciliationId).where('reconciliation_id', '>=', reconciliationId);

/** @throws finding_not_found */
export async function findFinding(trx: TenantTrx, id: string): Promise<Finding> {
  const row = await FindingRow.query(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.findingNotFound();
  return findingOfRow(row);
}

/** Findings come by the page, so their writers go one at a time. */
const TURN = 'findings';

/** For writing. @throws finding_not_found */
export async function lockFinding(trx: TenantTrx, id: string): Promise<Finding> {
  waitTurn(trx, TURN);
  const row = await FindingRow.query(trx)
    .findById([tenantOf(trx), id])
    .forUpdate();
  if (!row) throw problems.findingNotFound();
  return findingOfRow(row);
}

/** Those of these differences that were found before, for writing. */
export async function lockFindingsOf(trx: TenantTrx, differences: readonly Difference[]): Promise<Finding[]> {
  waitTurn(trx, TURN);
  const rows = await FindingRow.query(trx)
    .whereRaw(
      '(kind, subject) in (select d.kind, d.subject from jsonb_to_recordset(?) as d(kind text, subject text))',
      [JSON.stringify(differences.map(({ kind, subject }) => ({ kind, subject })))],
    )
    .orderBy('id')
    .forUpdate();
  return rows.map(findingOfRow);
}

const UNSEEN_OR_LOOKED_AT = `id in (
  select id from findings where tenant_id = :tenant and status = 'open' and reconciliation_id <> :reconciliation
  union
  select reference from sightings
  where tenant_id = :tenant and reconciliation_id = :reconciliation and reference like 'fnd\\_%')`;

/**
 * Open ones that a reconciliation has not seen, with those that it has looked at again already: the same page once more is the
 * same, whatever has become of them. In the order of their ids.
 */
export async function findingsToLookAt(
  trx: TenantTrx,
  reconciliationId: string,
  { after, limit }: { after: string; limit: number },
): Promise<Finding[]> {
  const rows = await FindingRow.query(trx)
    .whereRaw(UNSEEN_OR_LOOKED_AT, { tenant: tenantOf(trx), reconciliation: reconciliationId })
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
  return rows.map(findingOfRow);
}

/** Of the findings leg: those that it looked at again. */
export async function countFound(trx: TenantTrx, reconciliationId: string, leg: Leg): Promise<number> {
  const found = FindingRow.query(trx).where({ reconciliation_id: reconciliationId }).whereNot({ status: 'resolved' });
  const ofLeg = leg === 'findings' ? found.whereNot({ since_id: reconciliationId }) : found.where({ leg });
  return ofLeg.resultSize();
}

/** @returns those that nobody else has written meanwhile */
export async function insertFindings(trx: TenantTrx, findings: readonly Finding[]): Promise<Set<string>> {
  if (findings.length === 0) return new Set();
  const rows = await FindingRow.query(trx)
    .insert(findings.map((each) => ({ ...each })))
    .onConflict()
    .ignore()
    .returning('id');
  return new Set(rows.map(({ id }) => id));
}

export async function updateFinding(trx: TenantTrx, { id, tenantId, ...fields }: Finding): Promise<void> {
  await FindingRow.query(trx).findById([tenantId, id]).patch(fields);
}
