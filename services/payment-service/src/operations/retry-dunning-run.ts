import type { TenantTrx } from '@beaver/kit';
import { findDunningRun, lockDunningRun } from '../db/dunning-run-row.ts';
import { findRecord } from '../db/payment-row.ts';
import { toDunningRun } from '../domain/dunning-representation.ts';
import { takeRetry } from '../domain/dunning-run.ts';
import { isUnsent } from '../domain/open-transaction.ts';
import type { Payment } from '../domain/payment.ts';
import { isKnown } from '../gateways/answer.ts';
import { authorize, fetchMethod } from '../gateways/authorize.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';
import { saveRun } from '../save-run.ts';

/**
 * One attempt with the run's method on the same payment. The step is taken before the gateway is asked, so that it is tried
 * once; what comes of it is written by the payment's change. The order's process hears of it, which waits meanwhile.
 */
export const retryDunningRun: Operation<'retryDunningRun'> = (call, { orders, gateways }) =>
  call.claim('txn', async (transactionId, keep) => {
    const { dunningRunId: id } = call.path;
    const begun = await call.asTenant(call.tenantId, (trx) => beginRetry(trx, id, call.body.number));
    const { payment, method, idempotencyKey } = begun;
    const fetched = await fetchMethod(orders, payment, method);
    const name = { transactionId, idempotencyKey };
    const scope = { ...scopeOf(call, gateways), tellsOrder: true };
    const performed = await authorize(scope, payment.id, { name, method, ...fetched });
    const body = toDunningRun(await call.read((trx) => findDunningRun(trx, id)));
    return isKnown(performed) ? keep(async () => ({ status: 200, body })) : { status: 202, body };
  });

interface BegunRetry {
  payment: Payment;
  method: number;
  /** Names the act, here and at the gateway, however often it is asked for. */
  idempotencyKey: string;
}

/** A step that was taken and not sent is not sent any more once the run is paused or has ended. */
async function beginRetry(trx: TenantTrx, id: string, number: number): Promise<BegunRetry> {
  const before = await lockDunningRun(trx, id);
  const { payment, transactions } = await findRecord(trx, before.paymentId);
  const idempotencyKey = `${payment.id}/dunning/${id}/${number}`;
  const isSent = transactions.some((one) => one.idempotencyKey === idempotencyKey && !isUnsent(one));
  const after = takeRetry(before, number, new Date());
  if (before.status !== 'running' && !isSent)
    throw problems.dunningRunNotRunning({ extension: { runStatus: before.status } });
  await saveRun(trx, before, after, { type: 'dunningRun.retried', tellsProcess: false });
  return { payment, method: before.method, idempotencyKey };
}
