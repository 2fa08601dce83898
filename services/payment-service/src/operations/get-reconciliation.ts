import { findReconciliationRow, reconciliationOfRow } from '../db/reconciliation-row.ts';
import { toReconciliation } from '../domain/reconciliation.ts';
import type { Operation } from '../operation.ts';

/** How far it is. */
export const getReconciliation: Operation<'getReconciliation'> = (call) =>
  call.read(async (trx) => {
    const row = await findReconciliationRow(trx, call.path.reconciliationId);
    return { status: 200, body: toReconciliation(reconciliationOfRow(row), row.openFindings) };
  });
