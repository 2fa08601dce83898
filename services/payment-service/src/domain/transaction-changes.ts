import type { Refusal } from './decline.ts';
import { isOpen } from './open-transaction.ts';
import type { Means, PaymentRecord, Transaction } from './payment.ts';
import { restated } from './payment-status.ts';

/** What an appended transaction starts as; the rest follows from its payment. */
export type NewTransaction = Pick<Transaction, 'kind' | 'amount' | 'idempotencyKey'> & Partial<Transaction>;

/** Writes an act down. Past ones never change but for their result. */
export function appended(
  record: PaymentRecord,
  fields: NewTransaction,
  { now, newTransactionId }: Means,
): PaymentRecord {
  const result = fields.result ?? 'pending';
  const transaction: Transaction = {
    id: fields.id ?? newTransactionId(),
    paymentId: record.payment.id,
    kind: fields.kind,
    result,
    amount: fields.amount,
    currency: record.payment.currency,
    method: fields.method ?? null,
    idempotencyKey: fields.idempotencyKey,
    gatewayReference: fields.gatewayReference ?? null,
    declineCode: fields.declineCode ?? null,
    storeCreditAccountId: fields.storeCreditAccountId ?? null,
    sentAt: fields.sentAt ?? null,
    createdAt: now,
    resolvedAt: result === 'pending' ? null : now,
  };
  return { ...record, transactions: [...record.transactions, transaction] };
}

/** Changes one transaction that has not ended; an ended one stays as it is, whoever comes late. */
export function changed(record: PaymentRecord, id: string, change: Partial<Transaction>): PaymentRecord {
  const transactions = record.transactions.map((one) => (one.id === id && isOpen(one) ? { ...one, ...change } : one));
  return { ...record, transactions };
}

/** A definite no. The payment shows the reason until its next attempt. */
export function refused(record: PaymentRecord, id: string, refusal: Refusal, now: Date): PaymentRecord {
  const open = record.transactions.find((one) => one.id === id);
  if (!open || !isOpen(open)) return record;
  const { code, kind, reference } = refusal;
  const failed = changed(record, id, {
    result: 'failed',
    declineCode: code,
    gatewayReference: reference,
    resolvedAt: now,
  });
  if (open.kind === 'refund') return failed;
  const payment = { ...failed.payment, declineCode: code, declineKind: kind };
  return restated({
    ...failed,
    payment: open.kind === 'authorization' ? { ...payment, nextActionUrl: null } : payment,
  });
}

/** The call ended without an answer: from now on only the gateway knows. */
export const outcomeLost = (record: PaymentRecord, id: string): PaymentRecord => {
  const open = record.transactions.find((one) => one.id === id);
  return open && isOpen(open) ? restated(changed(record, id, { result: 'unknown' })) : record;
};

/** The request certainly never reached the gateway's books: the act may be sent again, and others need not wait for it. */
export const notSent = (record: PaymentRecord, id: string): PaymentRecord =>
  restated(changed(record, id, { sentAt: null }));

/** A command that was never sent begins anew, under the name it already has. */
export function withoutUnsent(record: PaymentRecord, id: string): PaymentRecord {
  return { ...record, transactions: record.transactions.filter((one) => one.id !== id) };
}
