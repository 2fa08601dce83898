import { page } from '@beaver/kit';
import { findingOfRow, findingsOf } from '../db/finding-row.ts';
import { findReconciliationRow } from '../db/reconciliation-row.ts';
import { toFinding } from '../domain/finding.ts';
import type { Operation } from '../operation.ts';

/** Found for the first time or again. */
export const listFindings: Operation<'listFindings'> = (call) =>
  call.read(async (trx) => {
    const { id } = await findReconciliationRow(trx, call.path.reconciliationId);
    const body = await page(
      { ...call.query, sort: call.query.sort ?? 'createdAt' },
      {
        from: findingsOf(trx, id),
        sort: { createdAt: 'created_at' },
        id: 'id',
        filters: { status: 'status', kind: 'kind', leg: 'leg' },
        map: (row) => toFinding(findingOfRow(row)),
      },
    );
    return { status: 200, body };
  });
