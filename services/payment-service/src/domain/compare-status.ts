import { paymentSide } from './compare-gateway.ts';
import { aboutPayment, type Difference } from './difference.ts';
import type { Means, PaymentRecord, PaymentStatus } from './payment.ts';
import { contradicts, isEnded, provenStatus } from './payment-status.ts';
import { type GatewayView, settle } from './settlement.ts';

/**
 * A payment whose status is not what its transactions prove, and from which no way leads there. Of one that has not ended, what
 * its gateway shows counts with them: what asking would put right is no contradiction.
 * @param view undefined when there is no gateway to ask, or it does not have the payment
 */
export function compareStatus(
  record: PaymentRecord,
  view: GatewayView | undefined,
  means: Means,
): Difference | undefined {
  const { payment } = record;
  const proven = view && !isEnded(payment.status) ? shownStatus(record, view, means) : provenStatus(record);
  if (!contradicts(payment.status, proven)) return undefined;
  return {
    ...aboutPayment(payment),
    kind: 'paymentContradictory',
    subject: payment.id,
    sides: [{ of: 'transaction', facts: { status: proven, gateway: view?.status ?? null } }, paymentSide(record)],
    repair: 'none',
  };
}

/** Where asking would lead. From a payment in doubt every way is open. */
const shownStatus = ({ payment, transactions }: PaymentRecord, view: GatewayView, means: Means): PaymentStatus =>
  settle({ payment: { ...payment, status: 'reconciling' }, transactions }, view, means).payment.status;
