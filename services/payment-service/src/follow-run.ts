import type { TenantTrx } from '@beaver/kit';
import { lockOpenRunOf } from './db/dunning-run-row.ts';
import { type DunningRun, followPayment } from './domain/dunning-run.ts';
import type { PaymentRecord } from './domain/payment.ts';
import { saveRun } from './save-run.ts';

/** A run begins with a decline, so that a payment whose first attempt succeeds asks nobody. */
const wasDeclined = ({ transactions }: PaymentRecord): boolean =>
  transactions.some(({ kind, result }) => kind === 'authorization' && result === 'failed');

/** The run that tries a payment, taken before the payment's first write. */
export const runBehind = async (trx: TenantTrx, before: PaymentRecord): Promise<DunningRun | undefined> =>
  wasDeclined(before) ? lockOpenRunOf(trx, before.payment.id) : undefined;

/** Writes what the payment's change makes of its run. */
export async function followRun(trx: TenantTrx, run: DunningRun, after: PaymentRecord, now: Date): Promise<void> {
  const decided = followPayment(run, after, now);
  await saveRun(trx, run, decided, { type: `dunningRun.${whatHappened(run, decided)}`, tellsProcess: true });
}

function whatHappened(before: DunningRun, { status }: DunningRun): string {
  if (status === before.status) return 'declined';
  return status === 'running' ? 'resumed' : status;
}
