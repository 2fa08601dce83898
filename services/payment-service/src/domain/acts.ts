import { problems } from '../problems.ts';
import { amountsOf, leftOf, releaseByGateway } from './amounts.ts';
import type { Refusal } from './decline.ts';
import { openAuthorization } from './open-transaction.ts';
import type { Means, Money, PaymentRecord, Transaction } from './payment.ts';
import { isEnded, moved, restated } from './payment-status.ts';
import { appended, changed, refused } from './transaction-changes.ts';

/** A command on a payment: what names it, here and at the gateway. */
export interface ActName {
  transactionId: string;
  idempotencyKey: string;
}

/** What a command comes to: a transaction to be sent, or a record that needs no gateway. */
export interface Begun {
  record: PaymentRecord;
  transaction?: Transaction;
}

/** The act as it stands in the record now. */
export const begun = (record: PaymentRecord, transactionId: string): Begun => {
  const transaction = record.transactions.find(({ id }) => id === transactionId);
  return transaction ? { record, transaction } : { record };
};

/** A card's authorization, before the payment's intent is sure to be there. */
export interface Attempt extends ActName {
  /** Number of the order's payment method. */
  method: number;
  /** Who keeps the card at the gateway; null when nobody does. */
  gatewayCustomer: string | null;
}

export interface NewAuthorization extends ActName {
  /** Number of the order's payment method. */
  method: number;
  /** The intent that was made for it; its id is committed here, before anything is confirmed. */
  gatewayReference: string | null;
}

/** @throws payment_not_authorizable */
export function beginAuthorization(record: PaymentRecord, act: NewAuthorization, means: Means): Begun {
  const { amount } = record.payment;
  if (!isAuthorizable(record)) throw notAuthorizable(record);
  const waiting = openAuthorization(record);
  const freed = waiting
    ? changed(record, waiting.id, { result: 'failed', declineCode: 'superseded', resolvedAt: means.now })
    : record;
  const { method, transactionId: id, idempotencyKey } = act;
  const gatewayReference = freed.payment.gatewayReference ?? act.gatewayReference;
  const payment = {
    ...freed.payment,
    gatewayReference,
    method,
    nextActionUrl: null,
    declineCode: null,
    declineKind: null,
  };
  const tried = { kind: 'authorization' as const, id, idempotencyKey, method, amount, sentAt: means.now };
  return begun(restated(appended({ ...freed, payment }, tried, means)), id);
}

/** The gateway refused what belongs to the attempt before the card was asked: another method may do. @throws payment_not_authorizable */
export function refuseAttempt(
  record: PaymentRecord,
  act: NewAuthorization,
  refusal: Refusal,
  means: Means,
): PaymentRecord {
  return refused(beginAuthorization(record, act, means).record, act.transactionId, refusal, means.now);
}

export const isAuthorizable = ({ payment: { status } }: PaymentRecord): boolean =>
  status === 'requiresPaymentMethod' || status === 'requiresAction';

export const notAuthorizable = ({ payment: { status } }: PaymentRecord) =>
  problems.paymentNotAuthorizable({ detail: `The payment is ${status}.`, extension: { paymentStatus: status } });

export const notAuthorized = ({ payment: { status } }: PaymentRecord) =>
  problems.paymentNotAuthorized({ detail: `The payment is ${status}.`, extension: { paymentStatus: status } });

/** The gateway refused even to make the payment, whatever the method: it never will. */
export function failForGood(
  record: PaymentRecord,
  act: ActName & { method: number },
  code: string,
  means: Means,
): PaymentRecord {
  const { method, transactionId: id, idempotencyKey } = act;
  const { amount } = record.payment;
  const tried = {
    kind: 'authorization' as const,
    id,
    idempotencyKey,
    method,
    amount,
    result: 'failed' as const,
    declineCode: code,
  };
  const failed = appended(moved(record, 'processing'), tried, means);
  const payment = { ...failed.payment, method, declineCode: code, declineKind: 'hard' as const };
  return moved({ ...failed, payment }, 'failed');
}

export interface CaptureRequest extends ActName {
  amount: Money | undefined;
  /** The rest is let go. */
  final: boolean;
}

/**
 * Without multicapture a card can be captured once: the first capture takes all that is left, unless it says that it is
 * the last.
 * @throws payment_not_authorized, capture_refused, capture_exceeds_authorized, currency_mismatch
 */
export function beginCapture(record: PaymentRecord, act: CaptureRequest, means: Means): Begun {
  const { multicapture } = record.payment;
  checkCurrency(record, act.amount);
  const left = capturable(record);
  if (left === 0) return { record };
  const shared = multicapture || act.final;
  const amount = shared ? (act.amount?.amount ?? left) : left;
  if (amount > left) throw problems.captureExceedsAuthorized({ extension: { left: moneyOf(record, left) } });
  const { transactionId: id, idempotencyKey } = act;
  const tried = { kind: 'capture' as const, id, idempotencyKey, amount, sentAt: means.now };
  return begun(appended(record, tried, means), id);
}

function capturable(record: PaymentRecord): number {
  const { status } = record.payment;
  const { captured } = amountsOf(record.transactions);
  if (['requiresPaymentMethod', 'processing', 'requiresAction'].includes(status)) throw notAuthorized(record);
  const left = leftOf(record);
  const lost = releaseByGateway(record);
  if (left === 0 && lost) throw captureRefused(lost);
  if (left === 0 && captured === 0) throw captureRefused(`payment_${status}`);
  return left;
}

/** @param code why, in the gateway's words */
export const captureRefused = (code: string) =>
  problems.captureRefused({ detail: `The gateway says ${code}.`, extension: { declineCode: code } });

/**
 * An undo accepts that there is nothing to undo. A share is only written down: the gateway lets it go with the last
 * capture, or with the rest.
 */
export function beginVoid(record: PaymentRecord, act: ActName & { amount: Money | undefined }, means: Means): Begun {
  checkCurrency(record, act.amount);
  if (isEnded(record.payment.status)) return { record };
  const left = leftOf(record);
  const { authorized } = amountsOf(record.transactions);
  if (authorized === 0 && act.amount) return { record };
  const amount = Math.min(act.amount?.amount ?? left, left);
  const { transactionId: id, idempotencyKey } = act;
  const tried = { kind: 'void' as const, id, idempotencyKey, amount };
  const unknownToGateway = record.payment.gatewayReference === null;
  if ((authorized > 0 && amount < left) || unknownToGateway) {
    return { record: restated(appended(record, { ...tried, result: 'succeeded' }, means)) };
  }
  return begun(appended(record, { ...tried, sentAt: means.now }, means), id);
}

/** @throws currency_mismatch */
export function checkCurrency({ payment }: PaymentRecord, amount: Money | undefined): void {
  if (!amount || amount.currency === payment.currency) return;
  const errors = [{ pointer: '/amount/currency', code: 'currency_mismatch', detail: `must be ${payment.currency}` }];
  throw problems.currencyMismatch({ errors });
}

export const moneyOf = ({ payment: { currency } }: PaymentRecord, amount: number): Money => ({ amount, currency });
