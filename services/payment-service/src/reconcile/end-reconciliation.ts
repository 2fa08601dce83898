import { record, type TenantTrx } from '@beaver/kit';
import {
  coveredUntil,
  findReconciliationRow,
  lockReconciliation,
  updateReconciliation,
} from '../db/reconciliation-row.ts';
import { deleteSightings } from '../db/sightings.ts';
import { ended, type Reconciliation, toReconciliation } from '../domain/reconciliation.ts';

type Shown = ReturnType<typeof toReconciliation>;

/** Whoever ends it: its process, or a person. @throws reconciliation_not_found, reconciliation_canceled */
export async function endReconciliation(trx: TenantTrx, id: string, end: Parameters<typeof ended>[1]): Promise<Shown> {
  const before = await lockReconciliation(trx, id);
  const after = ended(before, end, await coveredUntil(trx), new Date());
  await deleteSightings(trx, id);
  return writeReconciliation(trx, before, after, `reconciliation.${end.status}`);
}

/** Row and event, when something has changed. */
export async function writeReconciliation(
  trx: TenantTrx,
  before: Reconciliation,
  after: Reconciliation,
  type: string,
): Promise<Shown> {
  const { openFindings } = await findReconciliationRow(trx, after.id);
  const data = toReconciliation(after, openFindings);
  if (after === before) return data;
  await updateReconciliation(trx, after);
  record(trx, { type, subject: { type: 'reconciliation', id: after.id, version: after.version }, data });
  return data;
}
