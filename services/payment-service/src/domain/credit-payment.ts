import { type ActName, type Begun, beginCapture, type CaptureRequest, notAuthorizable } from './acts.ts';
import { leftOf } from './amounts.ts';
import type { Means, PaymentRecord } from './payment.ts';
import { moved, restated } from './payment-status.ts';
import type { StoreCredit } from './store-credit.ts';
import { appended, changed } from './transaction-changes.ts';

/** Why store credit does not pay; another method can. */
const INSUFFICIENT = 'insufficient_store_credit';

/**
 * The whole amount is reserved or nothing. Nobody is asked, so the outcome is known at once, and each shipment may take its
 * share.
 * @param credit undefined when the customer has none in this currency
 * @throws payment_not_authorizable
 */
export function authorizeByCredit(
  record: PaymentRecord,
  act: ActName & { method: number },
  credit: StoreCredit | undefined,
  means: Means,
): PaymentRecord {
  if (record.payment.status !== 'requiresPaymentMethod') throw notAuthorizable(record);
  const { method, transactionId: id, idempotencyKey } = act;
  const { amount } = record.payment;
  const suffices = credit !== undefined && credit.available >= amount;
  const outcome = suffices
    ? ({ result: 'succeeded', storeCreditAccountId: credit.id } as const)
    : ({ result: 'failed', declineCode: INSUFFICIENT } as const);
  const payment = {
    ...record.payment,
    method,
    multicapture: true,
    declineCode: suffices ? null : INSUFFICIENT,
    declineKind: suffices ? null : ('hard' as const),
  };
  const tried = { kind: 'authorization', id, idempotencyKey, method, amount, ...outcome } as const;
  return restated(appended(moved({ ...record, payment }, 'processing'), tried, means));
}

/** @throws payment_not_authorized, capture_refused, capture_exceeds_authorized, currency_mismatch */
export function captureByCredit(record: PaymentRecord, act: CaptureRequest, means: Means): Begun {
  const { record: tried, transaction } = beginCapture(record, act, means);
  if (!transaction) return { record };
  const taken = changed(tried, transaction.id, { result: 'succeeded', resolvedAt: means.now });
  const left = leftOf(taken);
  if (!act.final || left === 0) return { record: restated(taken) };
  const rest = {
    kind: 'void',
    amount: left,
    idempotencyKey: `${act.idempotencyKey}/rest`,
    result: 'succeeded',
  } as const;
  return { record: restated(appended(taken, rest, means)) };
}
