import { learnsFrom } from './compare-gateway.ts';
import { aboutPayment, type Difference, type Side } from './difference.ts';
import type { Means, PaymentRecord, Transaction } from './payment.ts';
import { findRefund, type RefundView, settleRefunds } from './refund-settlement.ts';

/** @returns what of a refund differs from what its gateway shows of it */
export function compareRefund(record: PaymentRecord, view: RefundView, means: Means): Difference | undefined {
  const own = findRefund(record, view);
  const learns = learnsFrom(record, (so) => settleRefunds(so, [view], means));
  const failedHere = own?.result === 'failed' && view.status !== 'failed';
  const differs = own !== undefined && (own.amount !== view.amount || failedHere);
  if (!learns && !differs) return undefined;
  return {
    ...aboutPayment(record.payment),
    kind: own ? 'refundDiffers' : 'refundUnknown',
    subject: view.reference,
    sides: [shownSide(view), own ? transactionSide(own) : { of: 'transaction', facts: null }],
    repair: learns ? 'syncPayment' : 'none',
  };
}

/** Given back as is written here, and unknown to the gateway. */
export const missingRefund = (record: PaymentRecord, own: Transaction): Difference => ({
  ...aboutPayment(record.payment),
  kind: 'refundMissing',
  subject: own.id,
  sides: [{ of: 'gateway', facts: null }, transactionSide(own)],
  repair: 'none',
});

const shownSide = ({ reference, amount, status }: RefundView): Side => ({
  of: 'gateway',
  facts: { reference, amount, status },
});

const transactionSide = ({ id, result, amount, gatewayReference }: Transaction): Side => ({
  of: 'transaction',
  facts: { id, amount, result, gatewayReference },
});
