import { newId, record, type TenantTrx, tenantOf } from '@beaver/kit';
import { insertFindings, lockFinding, lockFindingsOf, updateFinding } from '../db/finding-row.ts';
import type { Difference } from '../domain/difference.ts';
import { closed, type Finding, foundAgain, goneByItself, newFinding, toFinding } from '../domain/finding.ts';
import { nameOf } from './findings-leg.ts';

/** Writes down what differs: new, found again, or open once more. */
export async function keepFindings(
  trx: TenantTrx,
  reconciliationId: string,
  differences: readonly Difference[],
): Promise<void> {
  const byName = new Map(differences.map((each) => [nameOf(each), each]));
  if (byName.size === 0) return;
  const now = new Date();
  const known = await lockFindingsOf(trx, [...byName.values()]);
  for (const before of known) {
    const difference = byName.get(nameOf(before)) as Difference;
    byName.delete(nameOf(before));
    await writeFinding(trx, before, foundAgain(before, difference, reconciliationId, now));
  }
  const ids = { tenantId: tenantOf(trx), reconciliationId };
  const fresh = [...byName.values()].map((each) => newFinding(each, { ...ids, id: newId('fnd') }, now));
  const written = await insertFindings(trx, fresh);
  for (const finding of fresh.filter(({ id }) => written.has(id))) tell(trx, finding, 'finding.opened');
}

/** Each event of a finding's life says how it is afterwards; being seen once more is none. */
export async function writeFinding(trx: TenantTrx, before: Finding, after: Finding, reason?: string): Promise<void> {
  await updateFinding(trx, after);
  if (after.version === before.version) return;
  const changed = after.status !== before.status;
  const type = changed ? ({ open: 'finding.reopened' } as Record<string, string>)[after.status] : 'finding.changed';
  tell(trx, after, type ?? `finding.${after.status}`, reason);
}

function tell(trx: TenantTrx, finding: Finding, type: string, reason?: string): void {
  const subject = { type: 'finding', id: finding.id, version: finding.version };
  record(trx, { type, subject, data: toFinding(finding), reason });
}

/** What was looked at again and differs no longer. Somebody may have been quicker. */
export async function closeGone(trx: TenantTrx, ids: readonly string[]): Promise<void> {
  for (const id of ids.toSorted()) {
    const before = await lockFinding(trx, id);
    if (before.status === 'open') await writeFinding(trx, before, closed(before, goneByItself, new Date()));
  }
}
