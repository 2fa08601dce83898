import { isOpen } from './open-transaction.ts';
import type { Means, PaymentRecord, Transaction } from './payment.ts';
import { appended, changed } from './transaction-changes.ts';

/** What a gateway shows of one refund, in this service's words. */
export interface RefundView {
  reference: string;
  /** The transaction that it was sent for; null when somebody refunded in the gateway's dashboard. */
  transactionId: string | null;
  /** Minor units. */
  amount: number;
  status: 'pending' | 'succeeded' | 'failed';
  failureCode: string | null;
}

/**
 * Writes what the gateway shows of a payment's refunds. It only moves forward: what has succeeded stays so, and when the
 * gateway took it back later (Stripe's `refund.failed` after a success) a reversal stands beside it.
 */
export const settleRefunds = (record: PaymentRecord, views: readonly RefundView[], means: Means): PaymentRecord =>
  views.reduce((so, view) => settleRefund(so, view, means), record);

function settleRefund(record: PaymentRecord, view: RefundView, means: Means): PaymentRecord {
  const own = findRefund(record, view);
  if (!own) return foundRefund(record, view, means);
  if (isOpen(own)) return changed(record, own.id, resultOf(view, means));
  return own.result === 'succeeded' && view.status === 'failed' ? reversed(record, view, means) : record;
}

/** The act that a gateway's refund is of; none for one of the dashboard that is not written down yet. */
export const findRefund = ({ transactions }: PaymentRecord, view: RefundView): Transaction | undefined =>
  transactions.find((one) => isOf(one, view));

const isOf = ({ kind, id, gatewayReference }: Transaction, { transactionId, reference }: RefundView): boolean =>
  kind === 'refund' && (id === transactionId || gatewayReference === reference);

function resultOf({ status, reference, failureCode }: RefundView, { now }: Means): Partial<Transaction> {
  if (status === 'pending') return { result: 'pending', gatewayReference: reference };
  const declineCode = status === 'failed' ? (failureCode ?? 'refund_failed') : null;
  return { result: status, gatewayReference: reference, declineCode, resolvedAt: now };
}

/** Refunded by somebody else, as in the gateway's dashboard; one that failed there moved nothing. */
function foundRefund(record: PaymentRecord, view: RefundView, means: Means): PaymentRecord {
  if (view.status === 'failed') return record;
  const { amount, reference } = view;
  const idempotencyKey = `gateway/refund/${reference}`;
  const found = { kind: 'refund', amount, idempotencyKey, sentAt: means.now, ...resultOf(view, means) } as const;
  return appended(record, found, means);
}

function reversed(record: PaymentRecord, { reference, amount, failureCode }: RefundView, means: Means): PaymentRecord {
  const idempotencyKey = `gateway/refundReversal/${reference}`;
  if (record.transactions.some((one) => one.idempotencyKey === idempotencyKey)) return record;
  const back = { kind: 'refundReversal', result: 'succeeded', gatewayReference: reference } as const;
  return appended(record, { ...back, amount, idempotencyKey, declineCode: failureCode }, means);
}
