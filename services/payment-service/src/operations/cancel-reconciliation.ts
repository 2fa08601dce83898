import type { Operation } from '../operation.ts';
import { endReconciliation } from '../reconcile/end-reconciliation.ts';

/** Its process hears of it when it asks for the next page. */
export const cancelReconciliation: Operation<'cancelReconciliation'> = (call) =>
  call.write(async (trx) => ({
    status: 200,
    body: await endReconciliation(trx, call.path.reconciliationId, { status: 'canceled' }),
  }));
