import { page } from '@beaver/kit';
import { reconciliationOfRow, reconciliationsWithFindings } from '../db/reconciliation-row.ts';
import { toReconciliation } from '../domain/reconciliation.ts';
import type { Operation } from '../operation.ts';

/** Those that failed or were stopped stay among them. */
export const listReconciliations: Operation<'listReconciliations'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: reconciliationsWithFindings(trx),
      sort: { createdAt: 'reconciliations.created_at' },
      id: 'reconciliations.id',
      filters: { status: 'reconciliations.status' },
      map: (row) => toReconciliation(reconciliationOfRow(row), row.openFindings),
    }),
  }));
