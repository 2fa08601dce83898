import { isDeepStrictEqual } from 'node:util';
import { type Delivery, record, type TenantTrx } from '@beaver/kit';
import { type DunningRunSnapshot, paymentRetryProcess } from '@beaver/workflows/contract';
import { updateDunningRun } from './db/dunning-run-row.ts';
import { toDunningRun } from './domain/dunning-representation.ts';
import type { DunningRun } from './domain/dunning-run.ts';

/** What happened to a run. */
export interface RunHappening {
  type: string;
  reason?: string | undefined;
  /** False when the run's process itself waits for the answer. */
  tellsProcess: boolean;
}

const SHOWN = ['status', 'endReason', 'pausedBy', 'attempts', 'nextStep', 'declineCode'] as const;

/** Row, event, and the signal to its process. What changes nothing leaves no trace. */
export async function saveRun(
  trx: TenantTrx,
  before: DunningRun,
  decided: DunningRun,
  { type, reason, tellsProcess }: RunHappening,
): Promise<DunningRun> {
  if (isDeepStrictEqual(before, decided)) return before;
  const after = { ...decided, version: before.version + 1, updatedAt: new Date() };
  await updateDunningRun(trx, after);
  const [was, is] = [toDunningRun(before), toDunningRun(after)];
  const changed = SHOWN.filter((field) => was[field] !== is[field]).map((field) => [field, [was[field], is[field]]]);
  recordRun(trx, after, {
    type,
    reason,
    changed: Object.fromEntries(changed),
    deliveries: tellsProcess ? [tellRetry(after)] : [],
  });
  return after;
}

/** In the transaction of the effect, as every event. */
export const recordRun = (
  trx: TenantTrx,
  run: DunningRun,
  more: {
    type: string;
    reason?: string | undefined;
    changed?: Record<string, [unknown, unknown]>;
    deliveries?: Delivery[];
  },
): void => {
  const subject = { type: 'dunningRun', id: run.id, version: run.version };
  record(trx, { ...more, subject, data: toDunningRun(run) });
};

const tellRetry = (run: DunningRun): Delivery => ({
  reaction: 'tellRetry',
  key: paymentRetryProcess.workflowId(run.tenantId, run.orderId, run.method),
  payload: { run: snapshotOf(run) },
});

/** The small facts that its process works with. */
function snapshotOf(run: DunningRun): DunningRunSnapshot {
  const { id, version, status, endReason, pausedBy, nextStep, attempts } = toDunningRun(run);
  return { id, version, status, endReason, pausedBy, nextStep, attempts };
}
