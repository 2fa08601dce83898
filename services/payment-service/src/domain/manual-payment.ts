import { problems } from '../problems.ts';
import {
  type ActName,
  type Begun,
  beginVoid,
  captureRefused,
  checkCurrency,
  moneyOf,
  notAuthorizable,
  notAuthorized,
} from './acts.ts';
import { amountsOf } from './amounts.ts';
import type { Means, Money, PaymentRecord } from './payment.ts';
import { isEnded, moved, restated } from './payment-status.ts';
import { appended } from './transaction-changes.ts';

/**
 * Cash counts as authorized at once; a bank transfer is on its way until its receipts cover it. Nobody is asked.
 * @throws payment_not_authorizable
 */
export function authorizeByHand(record: PaymentRecord, act: ActName & { method: number }, means: Means): PaymentRecord {
  if (record.payment.status === 'processing' && record.payment.method === act.method) return record;
  if (record.payment.status !== 'requiresPaymentMethod') throw notAuthorizable(record);
  const { method, transactionId: id, idempotencyKey } = act;
  const { amount, methodType } = record.payment;
  const sent = moved({ ...record, payment: { ...record.payment, method } }, 'processing');
  if (methodType === 'bankTransfer') return sent;
  return restated(
    appended(sent, { kind: 'authorization', id, idempotencyKey, method, amount, result: 'succeeded' }, means),
  );
}

/** Money that was seen. A transfer is its own authorization; it stays `processing` until the whole has come. */
export interface ReceivedMoney {
  receiptId: string;
  transactionId: string;
  amount: Money;
  /** As on the bank statement. */
  reference: string;
}

/** @throws receipt_exceeds_due, payment_not_authorized, currency_mismatch */
export function receiveMoney(record: PaymentRecord, received: ReceivedMoney, means: Means): PaymentRecord {
  checkCurrency(record, received.amount);
  const { status, methodType } = record.payment;
  if (status === 'requiresPaymentMethod') throw notAuthorized(record);
  const due = dueOf(record);
  const { amount } = received.amount;
  if (amount > due) throw problems.receiptExceedsDue({ extension: { due: moneyOf(record, due) } });
  const proof = { amount, result: 'succeeded' as const, gatewayReference: received.reference };
  const own = methodType === 'bankTransfer';
  const key = (verb: string) => `${received.receiptId}/${verb}`;
  const held = own
    ? appended(record, { ...proof, kind: 'authorization', idempotencyKey: key('authorization') }, means)
    : record;
  const capture = { ...proof, id: received.transactionId, kind: 'capture' as const, idempotencyKey: key('capture') };
  const captured = appended(held, capture, means);
  if (own && dueOf(captured) > 0) return captured;
  return restated(captured);
}

/** Only receipts capture here; a shipment's capture finds nothing to do. @throws payment_not_authorized, capture_refused */
export function captureByHand(record: PaymentRecord, amount: Money | undefined): Begun {
  checkCurrency(record, amount);
  const { status } = record.payment;
  if (status === 'requiresPaymentMethod') throw notAuthorized(record);
  if (isEnded(status) && amountsOf(record.transactions).captured === 0) throw captureRefused(`payment_${status}`);
  return { record };
}

/** Money taken stays; what has not come is no longer waited for. */
export function voidByHand(record: PaymentRecord, act: ActName & { amount: Money | undefined }, means: Means): Begun {
  if (record.payment.status !== 'processing') return beginVoid(record, act, means);
  checkCurrency(record, act.amount);
  if (act.amount) return { record };
  const { transactionId: id, idempotencyKey } = act;
  return {
    record: restated(appended(record, { kind: 'void', id, idempotencyKey, amount: 0, result: 'succeeded' }, means)),
  };
}

function dueOf({ payment, transactions }: PaymentRecord): number {
  if (isEnded(payment.status)) return 0;
  const { captured, voided } = amountsOf(transactions);
  return Math.max(0, payment.amount - captured - voided);
}
