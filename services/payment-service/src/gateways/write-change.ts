import { isDeepStrictEqual } from 'node:util';
import { type Delivery, dropDeliveries, record, redateDeliveries, type TenantTrx, waitTurn } from '@beaver/kit';
import type { OrderSignals } from '@beaver/workflows/contract';
import { orderFulfillmentProcess, refundProcess } from '@beaver/workflows/contract';
import { insertPostings } from '../db/ledger-row.ts';
import { updateRecord } from '../db/payment-row.ts';
import { orderRefundsOf } from '../db/refund-row.ts';
import { postingsOf } from '../domain/ledger.ts';
import { transactionInDoubt } from '../domain/open-transaction.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import { changedFields, eventData, eventType } from '../domain/payment-events.ts';
import { paymentOf } from '../domain/representation.ts';
import { creditMovementsOf } from '../domain/store-credit.ts';
import { followRun, runBehind } from '../follow-run.ts';
import { moveCredit } from '../move-credit.ts';
import { watchExpiry } from './watch-expiry.ts';

type Snapshot = OrderSignals['paymentChanged']['payment'];

/** Past the longest request: whoever began it is dead, so the gateway is asked by the relay. */
const ABANDONED_MS = 60_000;
/** A lost answer is asked for as soon as a gateway has most likely recovered. */
const LOST_MS = 5_000;

/**
 * The one way a payment changes after it was made: rows, ledger, version, event, the run that tries it again, and what has to
 * follow by itself. A change that changes nothing leaves no trace, so a doubled webhook is silent.
 */
export async function writeChange(
  trx: TenantTrx,
  before: PaymentRecord,
  wanted: PaymentRecord,
  { tellsOrder }: { tellsOrder: boolean },
): Promise<PaymentRecord> {
  if (isDeepStrictEqual(before, wanted)) return before;
  const now = new Date();
  const run = await runBehind(trx, before);
  const payment = { ...wanted.payment, version: before.payment.version + 1, updatedAt: now };
  const after = { ...wanted, payment };
  const credit = creditMovementsOf(before, after);
  for (const { accountId } of credit) waitTurn(trx, accountId);
  await updateRecord(trx, before, after);
  await insertPostings(trx, payment, postingsOf(before, after));
  for (const movement of credit) await moveCredit(trx, movement, { payment });
  const deliveries = [
    ...(await watchOutcome(trx, before, after, now)),
    ...(await watchExpiry(trx, before, after, now)),
  ];
  if (tellsOrder && isNews(before, after)) deliveries.push(tellOrder(after));
  if (tellsOrder) deliveries.push(...(await tellRefunds(trx, before, after)));
  record(trx, {
    type: eventType(before, after),
    subject: { type: 'payment', id: payment.id, version: payment.version },
    data: eventData(after),
    changed: changedFields(before, after),
    deliveries,
  });
  if (run) await followRun(trx, run, after, now);
  return after;
}

/** While an outcome is in doubt somebody must come back to it, even if nobody repeats the command. */
async function watchOutcome(
  trx: TenantTrx,
  before: PaymentRecord,
  after: PaymentRecord,
  now: Date,
): Promise<Delivery[]> {
  const { id: paymentId } = after.payment;
  const key = `${paymentId}/ask`;
  const [was, is] = [transactionInDoubt(before), transactionInDoubt(after)];
  const dueAt = new Date(now.getTime() + (is?.result === 'unknown' ? LOST_MS : ABANDONED_MS));
  if (!was && is) return [{ reaction: 'askGateway', key, payload: { paymentId }, dueAt }];
  if (was && !is) await dropDeliveries(trx, key);
  if (was?.result === 'pending' && is?.result === 'unknown') await redateDeliveries(trx, key, dueAt);
  return [];
}

/** That a card is being asked is no news; what the bank says is. */
const isNews = (before: PaymentRecord, after: PaymentRecord): boolean =>
  !(after.payment.status === 'processing' && after.payment.methodType === 'card') &&
  !isDeepStrictEqual({ ...snapshotOf(before), version: 0 }, { ...snapshotOf(after), version: 0 });

const tellOrder = (after: PaymentRecord): Delivery => ({
  reaction: 'tellOrder',
  key: orderFulfillmentProcess.workflowId(after.payment.tenantId, after.payment.orderId),
  payload: { payment: snapshotOf(after) },
});

/** What became of a refund is heard by the order's refund that it is a share of. */
async function tellRefunds(trx: TenantTrx, before: PaymentRecord, after: PaymentRecord): Promise<Delivery[]> {
  const { tenantId, id: paymentId } = after.payment;
  const decided = before.transactions.filter(
    ({ id, kind, result }) =>
      kind === 'refund' && after.transactions.some((one) => one.id === id && one.result !== result),
  );
  if (decided.length === 0) return [];
  const orderRefundIds = await orderRefundsOf(
    trx,
    decided.map(({ id }) => id),
  );
  return orderRefundIds.map((id) => ({
    reaction: 'tellRefund',
    key: refundProcess.workflowId(tenantId, id),
    payload: { paymentId },
  }));
}

/** The small facts that an order's process works with. */
export function snapshotOf(record: PaymentRecord): Snapshot {
  const {
    id,
    version,
    status,
    authorized,
    voided,
    captured,
    refunded,
    disputed,
    nextAction,
    declineCode,
    declineKind,
  } = paymentOf(record);
  return {
    id,
    version,
    state: status,
    authorized: authorized.amount,
    voided: voided.amount,
    captured: captured.amount,
    refunded: refunded.amount,
    disputed: disputed.amount,
    ...(nextAction ? { nextAction } : {}),
    ...(declineCode === null ? {} : { declineCode }),
    ...(declineKind === undefined ? {} : { declineKind }),
  };
}
