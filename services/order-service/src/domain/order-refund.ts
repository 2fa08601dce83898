import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { after } from './duration.ts';
import { type Order, readable } from './order.ts';
import { allocate } from './refundable.ts';

type Schemas = components['schemas'];
export type OrderRefund = Schemas['OrderRefund'];
export type RefundShare = Schemas['OrderRefundShare'];

/** Who asks for how much, and why. */
export interface RefundClaim
  extends Pick<OrderRefund, 'id' | 'cause' | 'target' | 'returnId' | 'lines' | 'reason' | 'requestedBy' | 'metadata'> {
  /** Minor units, as the shipping in it. */
  amount: number;
  shippingAmount: number;
}

/**
 * Takes the amount from what is left of the order's money, the newest payment first. Up to the store's limit it needs
 * nobody's approval.
 * @param refunds all that this order has had
 * @throws nothing_to_refund, refund_exceeds_captured
 */
export function claimRefund(order: Order, refunds: readonly OrderRefund[], claim: RefundClaim, now: Date): OrderRefund {
  const { amount, shippingAmount, ...asked } = claim;
  const money = (value: number) => ({ amount: value, currency: order.currency });
  const needsApproval = isAboveLimit(order, amount);
  const at = now.toISOString();
  return {
    ...asked,
    tenantId: order.tenantId,
    storeId: order.storeId,
    orderId: order.id,
    status: needsApproval ? 'awaitingApproval' : 'approved',
    amount: money(amount),
    refundedAmount: money(0),
    shippingAmount: money(shippingAmount),
    shares: allocate(order, refunds, amount),
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    approvalDeadline: needsApproval ? after(order.policy.refundApprovalTtl, now).toISOString() : null,
    waitingFor: needsApproval ? 'approval' : 'refund',
    waitingUntil: null,
    attention: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

function isAboveLimit({ policy, currency }: Order, amount: number): boolean {
  const { refundApprovalLimit: limit } = policy;
  return limit !== null && (limit.currency !== currency || amount > limit.amount);
}

/** A person's word on a refund. */
interface Decision {
  actor: string;
  reason: string | undefined;
  now: Date;
}

/** Four eyes: whoever asked does not approve. @throws order_refund_not_awaiting_approval, approval_by_requester */
export function approve(refund: OrderRefund, decision: Decision): OrderRefund {
  assertAwaitsApproval(refund);
  if (decision.actor === refund.requestedBy) throw problems.approvalByRequester();
  return { ...decided(refund, decision), status: 'approved', waitingFor: 'refund' };
}

/** @throws order_refund_not_awaiting_approval */
export function reject(refund: OrderRefund, decision: Decision): OrderRefund {
  assertAwaitsApproval(refund);
  return { ...decided(refund, decision), status: 'rejected', waitingFor: null };
}

/** Canceled twice, it is canceled once. @throws order_refund_under_way when something may have been sent, or it has ended */
export function cancelRefund(refund: OrderRefund): OrderRefund {
  if (refund.status === 'canceled') return refund;
  if (refund.status !== 'awaitingApproval' && refund.status !== 'approved') throw problems.refundUnderWay();
  return { ...refund, ...nothingAwaited, status: 'canceled' };
}

const nothingAwaited = { waitingFor: null, waitingUntil: null, attention: null };

const decided = (refund: OrderRefund, { actor, reason, now }: Decision): OrderRefund => ({
  ...refund,
  ...nothingAwaited,
  decidedBy: actor,
  decidedAt: now.toISOString(),
  decisionReason: reason ?? null,
});

function assertAwaitsApproval({ status }: OrderRefund): void {
  if (status !== 'awaitingApproval') throw problems.notAwaitingApproval({ extension: { refundStatus: status } });
}

/** For the operator: "Refund · Order 1042 · $42.00". */
export const refundTitleOf = ({ number, currency }: Order, { amount }: OrderRefund): string =>
  `Refund · Order ${number} · ${readable(amount.amount, currency)}`;
