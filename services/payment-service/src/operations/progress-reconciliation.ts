import { countFound } from '../db/finding-row.ts';
import { lockReconciliation } from '../db/reconciliation-row.ts';
import { withLeg } from '../domain/reconciliation.ts';
import type { Operation } from '../operation.ts';
import { endReconciliation, writeReconciliation } from '../reconcile/end-reconciliation.ts';

/** What its process says of a leg, or of the end; the row counts what was found. */
export const progressReconciliation: Operation<'progressReconciliation'> = (call) =>
  call.write(async (trx) => {
    const { reconciliationId: id } = call.path;
    const { leg, outcome, checked = 0, reason } = call.body;
    if (leg === undefined || outcome === 'canceled') {
      return { status: 200, body: await endReconciliation(trx, id, { status: outcome, reason: reason ?? null }) };
    }
    const before = await lockReconciliation(trx, id);
    const differing = await countFound(trx, id, leg);
    const after = withLeg(before, { leg, status: outcome, checked, differing, reason }, new Date());
    return { status: 200, body: await writeReconciliation(trx, before, after, 'reconciliation.legCompared') };
  });
