import { newId, record } from '@beaver/kit';
import { reconcileProcess } from '@beaver/workflows/contract';
import { coveredUntil, insertReconciliation } from '../db/reconciliation-row.ts';
import { newReconciliation, toReconciliation } from '../domain/reconciliation.ts';
import type { Operation } from '../operation.ts';
import { titleOf } from '../reconcile/title.ts';

/** At will, or by the tenant's schedule; its process does the work. */
export const createReconciliation: Operation<'createReconciliation'> = (call) =>
  call.write(async (trx) => {
    const { tenantId } = call;
    const ids = { id: newId('rec'), tenantId, coveredUntil: await coveredUntil(trx) };
    const reconciliation = newReconciliation(call.body, ids, new Date());
    const { id } = reconciliation;
    const body = toReconciliation(reconciliation, 0);
    await insertReconciliation(trx, reconciliation);
    const payload = { tenantId, reconciliationId: id, title: titleOf(reconciliation) };
    record(trx, {
      type: 'reconciliation.started',
      subject: { type: 'reconciliation', id, version: 1 },
      data: body,
      deliveries: [{ reaction: 'startReconciliation', key: reconcileProcess.workflowId(tenantId, id), payload }],
    });
    return { status: 201, headers: { location: `/v1/reconciliations/${id}` }, body };
  });
