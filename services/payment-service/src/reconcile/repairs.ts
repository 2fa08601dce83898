import { newId } from '@beaver/kit';
import { entriesOf } from '../db/compared-payments.ts';
import { lostDisputes } from '../db/dispute-row.ts';
import { insertPostings } from '../db/ledger-row.ts';
import { findRecord, lockRecord } from '../db/payment-row.ts';
import { insertRefund } from '../db/refund-row.ts';
import { amountsOf, leftOf, refundableOf } from '../domain/amounts.ts';
import { expectedPostings } from '../domain/compare-ledger.ts';
import { surplusOf } from '../domain/compare-stock.ts';
import type { Difference } from '../domain/difference.ts';
import type { RepairKind } from '../domain/finding-kinds.ts';
import { contradictory, isEnded } from '../domain/payment-status.ts';
import { askGateway } from '../gateways/ask.ts';
import { askDisputes } from '../gateways/ask-disputes.ts';
import { sendRefund } from '../gateways/send-refund.ts';
import { sendVoid } from '../gateways/send-void.ts';
import { snapshotOf, writeChange } from '../gateways/write-change.ts';
import { problems } from '../problems.ts';
import type { Books } from './books.ts';

/** @param requestId stays the same when the request is taken over after a crash: it names the acts */
type Repair = (books: Books, difference: Difference, requestId: string) => Promise<unknown>;

const paymentOf = ({ kind, paymentId }: Difference): string => {
  if (paymentId === null) throw new Error(`${kind} is about no payment`);
  return paymentId;
};

/** A person's word that it was corrected is taken, and seen the next time; of a contradiction it is seen at once. */
const none: Repair = async ({ scope }, difference) => {
  if (difference.kind !== 'paymentContradictory') return;
  const { payment } = await scope.asTenant((trx) => findRecord(trx, paymentOf(difference)));
  throw contradictory(payment.status, 'It was not corrected yet.');
};

const syncPayment: Repair = ({ scope }, difference) => askGateway(scope, paymentOf(difference), 'refunds');

/** A bank takes back what was captured and has not gone back already: that is written first. */
const syncDispute: Repair = async ({ scope }, difference) => {
  await askGateway(scope, paymentOf(difference), 'refunds');
  await askDisputes(scope, paymentOf(difference));
};

/** The one that is missing; what is posted already stays as it is. */
const postMissing: Repair = ({ scope }, difference) =>
  scope.asTenant(async (trx) => {
    const record = await lockRecord(trx, paymentOf(difference));
    const lost = (await lostDisputes(trx, [record.payment.id])).get(record.payment.id) ?? [];
    const posting = expectedPostings(record, lost).get(difference.subject);
    const entries = await entriesOf(trx, [record.payment.id]);
    const isThere = entries.some((entry) => `${entry.transactionId}/${entry.posting}` === difference.subject);
    if (posting && !isThere) await insertPostings(trx, record.payment, [posting]);
  });

/** An order takes only newer news, so the payment gets a version of its own for it. */
const tellOrder: Repair = async ({ scope, orders }, difference, requestId) => {
  const [order] = await orders.factsOf([difference.about]);
  const told = order?.payments.find(({ id }) => id === difference.paymentId)?.version ?? 0;
  const record = await scope.asTenant(async (trx) => {
    const before = await lockRecord(trx, paymentOf(difference));
    const { payment } = before;
    if (payment.version > told) return before;
    const older = { ...before, payment: { ...payment, version: told } };
    return writeChange(trx, older, { ...before, payment: { ...payment, updatedAt: new Date() } }, scope);
  });
  await orders.tellPayment(difference.about, snapshotOf(record), requestId);
};

/** What is held is let go, and what was taken goes back the way it came. @throws void_refused and what a refund throws */
const giveBack: Repair = async ({ scope }, difference, requestId) => {
  const paymentId = paymentOf(difference);
  const named = (verb: string, transactionId: string) => ({
    transactionId,
    idempotencyKey: `${paymentId}/${verb}/${requestId}`,
  });
  const before = await scope.asTenant((trx) => findRecord(trx, paymentId));
  if (!isEnded(before.payment.status) && leftOf(before) > 0) {
    const { record, transaction } = await sendVoid(scope, {
      paymentId,
      name: named('void', newId('txn')),
      amount: undefined,
    });
    if (transaction?.result === 'failed' && leftOf(record) > 0)
      throw problems.voidRefused({ extension: { declineCode: transaction.declineCode } });
  }
  const left = await scope.asTenant((trx) => findRecord(trx, paymentId));
  const amount = { amount: refundableOf(left), currency: left.payment.currency };
  if (amountsOf(left.transactions).captured === 0 || amount.amount <= 0) return;
  const reason = 'Found by reconciliation.';
  await sendRefund(scope, {
    paymentId,
    name: named('refund', newId('txn')),
    amount,
    target: undefined,
    alongside: (trx, transactionId, target) =>
      insertRefund(trx, {
        id: newId('rfd'),
        paymentId,
        orderRefundId: null,
        transactionId,
        target,
        reason,
        metadata: {},
      }),
  });
};

/** All of a stray one; of another what its order will not ship. */
const releaseReservation: Repair = async ({ orders, catalog }, { kind, subject, about }, requestId) => {
  const [order] = await orders.factsOf([about]);
  const [held] = await catalog.reservationsOf([about]);
  const lines = kind === 'reservationDiffers' && order && held ? surplusOf(order, held) : undefined;
  if (lines?.length === 0) return;
  await catalog.release(subject, lines, `${subject}/release/${requestId}`);
};

/** What resolving a finding does. */
export const repairs: Readonly<Record<RepairKind, Repair>> = {
  none,
  syncPayment,
  syncDispute,
  postMissing,
  tellOrder,
  giveBack,
  releaseReservation,
};
