export type DisputeStatus =
  | 'inquiry'
  | 'inquiryUnderReview'
  | 'needsResponse'
  | 'underReview'
  | 'won'
  | 'lost'
  | 'closed';

/** A dispute as its gateway last showed it; a lower version is older news. */
export interface DisputeFacts {
  version: number;
  status: DisputeStatus;
  /** RFC 3339; null when the bank takes no answer. */
  evidenceDueAt: string | null;
}

/** What a dispute's process starts with. */
export interface DisputeInput {
  tenantId: string;
  storeId: string;
  orderId: string;
  /** Null when order-service does not know the order. */
  orderNumber: number | null;
  /** For the operator: "Dispute · Order 1042 · $84.00 · fraudulent". */
  title: string;
  disputeId: string;
  paymentId: string;
  /** Minor units. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** In the gateway's words. */
  reason: string;
  /** As they were when it was started. */
  facts: DisputeFacts;
}

/** Facts that a dispute's process hears of. */
export interface DisputeSignals {
  disputeChanged: DisputeFacts;
}

/** What a dispute's process may wait for; the dispute shows the same word. */
export type DisputeWaitingFor = 'evidence' | 'verdict' | 'resume' | 'operator';

/** The process of a dispute, from the bank's first word to its last. */
export const disputeProcess = {
  type: 'dispute',
  workflowId: (tenantId: string, disputeId: string): string => `${tenantId}/dispute/${disputeId}`,
} as const;
