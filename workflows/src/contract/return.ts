import type { ProcessInput } from './process.ts';

/** What a return's process starts with. */
export interface ReturnInput extends ProcessInput {
  returnId: string;
  /** RFC 3339; null while somebody has to approve it. */
  arrivalDeadline: string | null;
}

/** One act on the shelf; `key` names it. */
export interface StockMovement {
  key: string;
  variantId: string;
  locationId: string;
  field: 'onHand' | 'unavailable';
  delta: number;
  reason: string;
}

/** Facts that a return's process hears of. */
export interface ReturnSignals {
  returnApproved: { arrivalDeadline: string };
  returnEnded: { status: 'declined' | 'canceled' };
  /** `all`: no more is expected. */
  goodsArrived: { all: boolean };
  /** `refunded`: a refund was opened for them. `exchange`: other goods are to be given for them instead. */
  goodsInspected: { movements: StockMovement[]; refunded: boolean; exchange?: { includeShipping: boolean } };
  refundEnded: { succeeded: boolean };
}

/** The process of a return, from its request to its end. */
export const returnProcess = {
  type: 'orderReturn',
  workflowId: (tenantId: string, returnId: string): string => `${tenantId}/return/${returnId}`,
} as const;
