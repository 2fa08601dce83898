import { findReconciliationRow, reconciliationOfRow } from '../db/reconciliation-row.ts';
import { insertSightings } from '../db/sightings.ts';
import { refuseCanceled } from '../domain/reconciliation.ts';
import type { Operation } from '../operation.ts';
import { booksOf } from '../reconcile/books.ts';
import { comparePage } from '../reconcile/compare-page.ts';
import { closeGone, keepFindings } from '../reconcile/keep-findings.ts';

/** One page: read, compare, keep. Nothing is added up here, so the same page once more does no harm. */
export const checkReconciliation: Operation<'checkReconciliation'> = (call, deps) =>
  call.claim('req', async (_requestId, keep) => {
    const { reconciliationId: id } = call.path;
    const { leg, cursor: from } = call.body;
    const row = await call.read((trx) => findReconciliationRow(trx, id));
    const reconciliation = reconciliationOfRow(row);
    refuseCanceled(reconciliation);
    const { checked, differences, sighted, gone, cursor } = await comparePage(
      booksOf(call, deps, reconciliation),
      leg,
      from,
    );
    const body = { checked, differing: differences.length, cursor };
    return keep(async (trx) => {
      await keepFindings(trx, id, differences);
      await closeGone(trx, gone ?? []);
      if (reconciliation.status === 'running') await insertSightings(trx, id, sighted ?? []);
      return { status: 200, body };
    });
  });
