import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { OrderRefund, RefundShare } from './order-refund.ts';

export type RefundProgress = components['schemas']['OrderRefundProgress'];
type Step = RefundProgress['step'];

/** From which statuses a step may be taken; `waiting` is news, which changes nothing of a refund that has ended. */
const FROM: Record<Exclude<Step, 'waiting'>, readonly OrderRefund['status'][]> = {
  escalated: ['awaitingApproval'],
  approvalExpired: ['awaitingApproval'],
  executing: ['approved', 'executing'],
  refunded: ['executing'],
  succeeded: ['executing'],
  failed: ['executing'],
};
const ENDED = new Set<OrderRefund['status']>(['succeeded', 'failed', 'rejected', 'canceled']);

/** Nothing more happens to a refund that has ended. */
export const hasRefundEnded = ({ status }: OrderRefund): boolean => ENDED.has(status);

/**
 * What a step of the workflow makes of a refund. It has ended when the gateways have said so of every share: all that was
 * asked for has gone back, or one was refused for good.
 * @throws order_refund_step_not_allowed
 */
export function progressRefund(refund: OrderRefund, told: RefundProgress, now: Date): OrderRefund {
  const { step, waitingFor = null, waitingUntil = null, stuck } = told;
  const escalated = refund.status === 'awaitingApproval' && refund.attention === 'escalated' ? 'escalated' : null;
  const waiting: OrderRefund = { ...refund, waitingFor, waitingUntil, attention: stuck ? 'stuck' : escalated };
  if (step === 'waiting') return hasRefundEnded(refund) ? refund : waiting;
  if (!FROM[step].includes(refund.status)) throw notAllowed(refund, step);
  if (step === 'escalated') return { ...waiting, attention: 'escalated' };
  if (step === 'approvalExpired')
    return { ...waiting, attention: null, status: 'rejected', decidedAt: now.toISOString() };
  if (step === 'executing') return { ...waiting, status: 'executing' };
  if (step === 'refunded') return withShare(waiting, told);
  if (!isSettled(refund, step)) throw notAllowed(refund, step);
  return { ...waiting, status: step };
}

/** A result that is final stays: older news changes nothing. */
function withShare(refund: OrderRefund, { share: news }: RefundProgress): OrderRefund {
  const known = refund.shares.find(({ paymentId }) => paymentId === news?.paymentId);
  if (!news || !known) throw notAllowed(refund, 'refunded');
  if (known.status === 'succeeded') return refund;
  const { refundId, status, declineCode = null } = news;
  const shares = refund.shares.map(
    (one): RefundShare => (one === known ? { ...one, refundId, status, declineCode } : one),
  );
  const gone = shares.filter((one) => one.status === 'succeeded').reduce((sum, { amount }) => sum + amount.amount, 0);
  return { ...refund, shares, refundedAmount: { ...refund.refundedAmount, amount: gone } };
}

function isSettled({ shares }: OrderRefund, step: 'succeeded' | 'failed'): boolean {
  if (step === 'succeeded') return shares.every(({ status }) => status === 'succeeded');
  const ended = shares.every(({ status }) => status === 'succeeded' || status === 'failed' || status === 'notSent');
  return ended && shares.some(({ status }) => status !== 'succeeded');
}

const notAllowed = ({ status }: OrderRefund, step: Step) =>
  problems.refundStepNotAllowed({
    detail: `${step} is not allowed from ${status}.`,
    extension: { refundStatus: status },
  });
