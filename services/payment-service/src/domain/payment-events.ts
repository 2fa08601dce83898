import type { PaymentRecord, PaymentStatus, TransactionKind } from './payment.ts';
import { paymentOf } from './representation.ts';

const byStatus: Record<PaymentStatus, string> = {
  requiresPaymentMethod: 'payment.declined',
  processing: 'payment.submitted',
  requiresAction: 'payment.actionRequired',
  authorized: 'payment.authorized',
  partiallyCaptured: 'payment.partiallyCaptured',
  captured: 'payment.captured',
  failed: 'payment.failed',
  canceled: 'payment.canceled',
  voided: 'payment.voided',
  expired: 'payment.expired',
  reconciling: 'payment.outcomeLost',
};
const begunBy: Partial<Record<TransactionKind, string>> = {
  authorization: 'payment.submitted',
  capture: 'payment.captureStarted',
  void: 'payment.voidStarted',
  refund: 'payment.refundStarted',
};

/** What happened, in one word; the event's `changed` says the rest. */
export function eventType(before: PaymentRecord | undefined, after: PaymentRecord): string {
  if (!before) return 'payment.created';
  const { status, declineCode } = after.payment;
  if (before.payment.status !== status) {
    return status === 'requiresPaymentMethod' && declineCode === null ? 'payment.notSubmitted' : byStatus[status];
  }
  const started = after.transactions.find(
    (one) => one.result === 'pending' && !before.transactions.some(({ id }) => id === one.id),
  );
  if (started) return begunBy[started.kind] ?? 'payment.updated';
  const [was, is] = [paymentOf(before), paymentOf(after)];
  if (is.captured.amount > was.captured.amount) return 'payment.partiallyCaptured';
  if (is.voided.amount > was.voided.amount) return 'payment.partiallyVoided';
  if (is.refunded.amount > was.refunded.amount) return 'payment.refunded';
  if (is.refunded.amount < was.refunded.amount) return 'payment.refundReversed';
  if (is.disputed.amount > was.disputed.amount) return 'payment.chargedBack';
  if (is.disputed.amount < was.disputed.amount) return 'payment.chargebackReversed';
  if (isNewlyDeclined(before, after)) return 'payment.declined';
  const failed = after.transactions.find(
    ({ id, kind, result }) => kind === 'refund' && result === 'failed' && isUndecided(before, id),
  );
  if (failed) return 'payment.refundFailed';
  return 'payment.updated';
}

/** Declined where nobody had to be asked: it was never under way. */
const isNewlyDeclined = (before: PaymentRecord, { transactions }: PaymentRecord): boolean =>
  transactions.some(
    ({ id, kind, result }) =>
      kind === 'authorization' && result === 'failed' && !before.transactions.some((one) => one.id === id),
  );

const isUndecided = ({ transactions }: PaymentRecord, id: string): boolean =>
  transactions.some((one) => one.id === id && one.result !== 'failed');

/** The buyer's authentication page stays out of the log, which is kept for ever. */
export function eventData(record: PaymentRecord): object {
  const { nextAction, ...payment } = paymentOf(record);
  return { ...payment, nextAction: nextAction && { type: nextAction.type } };
}

/** Field → [before, after], for what an operator looks for. */
export function changedFields(
  before: PaymentRecord | undefined,
  after: PaymentRecord,
): Record<string, [unknown, unknown]> {
  if (!before) return {};
  const [was, is] = [paymentOf(before), paymentOf(after)];
  const fields = [
    'status',
    'method',
    'authorized',
    'captured',
    'voided',
    'refunded',
    'disputed',
    'declineCode',
    'authorizationExpiresAt',
  ] as const;
  const differs = (field: (typeof fields)[number]) => JSON.stringify(was[field]) !== JSON.stringify(is[field]);
  return Object.fromEntries(fields.filter(differs).map((field) => [field, [was[field], is[field]]]));
}
