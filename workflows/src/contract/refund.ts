import type { MinorUnits, ProcessInput } from './process.ts';

/** How money goes back: the way it came, to the customer's store credit, or by somebody's hand. */
export type RefundTarget = 'original' | 'storeCredit' | 'manual';

/** What a refund's process starts with: what the order's row decided. */
export interface RefundInput extends ProcessInput {
  /** Of the order's refund; each of its payments has a refund of its own at payment-service. */
  refundId: string;
  amount: MinorUnits;
  currency: string;
  /** Null: each payment's own way. */
  target: RefundTarget | null;
  shares: { paymentId: string; amount: MinorUnits }[];
  /** RFC 3339, as the deadline, which is null when nobody has to approve. */
  requestedAt: string;
  approvalDeadline: string | null;
}

/** Facts that a refund's process hears of. */
export interface RefundSignals {
  refundDecided: { status: 'approved' | 'rejected' | 'canceled' };
  /** Something became of a payment's refund; what, is asked. */
  refundChanged: { paymentId: string };
}

/** The process of an order's refund, from its request to its end. */
export const refundProcess = {
  type: 'refund',
  workflowId: (tenantId: string, refundId: string): string => `${tenantId}/refund/${refundId}`,
} as const;
