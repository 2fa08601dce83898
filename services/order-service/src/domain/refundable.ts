import { problems } from '../problems.ts';
import type { Order } from './order.ts';
import type { OrderRefund, RefundShare } from './order-refund.ts';
import { hasEnded } from './order-status.ts';
import { capturedTotal } from './payment-status.ts';
import { dueOf } from './quantities.ts';

/** Refunds that claim nothing any more. */
const WITHDRAWN = new Set<OrderRefund['status']>(['rejected', 'canceled', 'failed']);
const UNDECIDED = new Set<RefundShare['status']>(['notSent', 'pending', 'reconciling']);

/**
 * What is left of a payment, in minor units: what was captured and neither given back, nor disputed, nor claimed by a refund
 * of which more is to be heard. A refund that has succeeded counts in `refunded`, which also knows those that were made
 * at the gateway, and those that it took back.
 */
function leftOf(
  { id, captured, refunded, disputed }: Order['payments'][number],
  refunds: readonly OrderRefund[],
): number {
  const claimed = refunds
    .filter(({ status }) => !WITHDRAWN.has(status))
    .flatMap(({ shares }) => shares.filter(({ paymentId, status }) => paymentId === id && UNDECIDED.has(status)));
  return Math.max(0, captured - refunded - disputed - claimed.reduce((sum, { amount }) => sum + amount.amount, 0));
}

/** What could still go back of an order, in minor units. */
export const refundableOf = (order: Order, refunds: readonly OrderRefund[]): number =>
  order.payments.reduce((sum, payment) => sum + leftOf(payment, refunds), 0);

/**
 * Which payment gives back how much: the newest first, each up to what is left of it.
 * @param amount minor units
 * @throws nothing_to_refund, refund_exceeds_captured
 */
export function allocate(order: Order, refunds: readonly OrderRefund[], amount: number): RefundShare[] {
  if (amount === 0) throw problems.nothingToRefund();
  const { currency } = order;
  const shares: RefundShare[] = [];
  let missing = amount;
  for (const payment of order.payments.toReversed()) {
    const taken = Math.min(missing, leftOf(payment, refunds));
    if (taken === 0) continue;
    missing -= taken;
    shares.push({
      paymentId: payment.id,
      amount: { amount: taken, currency },
      refundId: null,
      status: 'notSent',
      declineCode: null,
    });
  }
  if (missing > 0)
    throw problems.refundExceedsCaptured({ extension: { left: { amount: amount - missing, currency } } });
  return shares;
}

/**
 * Money that was taken and is not due: for canceled lines, or of an order that ended without its goods. What was opened
 * for it before is not opened again, whatever became of it: after a refusal it is for people to say what next.
 * @returns minor units
 */
export function excessOf(order: Order, refunds: readonly OrderRefund[]): number {
  const opened = refunds
    .filter(({ cause }) => cause === 'cancellation')
    .reduce((sum, { amount }) => sum + amount.amount, 0);
  return Math.max(0, Math.min(capturedTotal(order) - owedOf(order) - opened, refundableOf(order, refunds)));
}

/** Whether there may be an excess, judged by the order alone. */
export const mayExceed = (order: Order): boolean => capturedTotal(order) > owedOf(order);

const owedOf = (order: Order): number => (hasEnded(order) && order.status !== 'completed' ? 0 : dueOf(order));
