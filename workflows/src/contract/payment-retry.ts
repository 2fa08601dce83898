import type { MinorUnits, ProcessInput } from './process.ts';

/** A dunning run as payment-service last told it; a lower version is older news. */
export interface DunningRunSnapshot {
  id: string;
  version: number;
  status: 'running' | 'paused' | 'recovered' | 'exhausted' | 'refused' | 'stopped';
  endReason: string | null;
  pausedBy: 'operator' | 'buyer' | null;
  /** Number of the step that comes next. */
  nextStep: number | null;
  /** How often the card was tried again. */
  attempts: number;
}

/** What a payment retry starts with: a card of an order that was declined, and the plan that the order was placed under. */
export interface PaymentRetryInput extends ProcessInput {
  dunningPlanId: string;
  paymentId: string;
  /** Number of the order's payment method that was declined. */
  method: number;
  amount: MinorUnits;
  currency: string;
  /** Milliseconds for which a buyer who is at it is waited for. */
  buyerMs: number;
}

/** Facts that a payment retry hears of: from its run, and from its order. */
export interface PaymentRetrySignals {
  runChanged: { run: DunningRunSnapshot };
  orderHeld: object;
  orderReleased: object;
  /** Nobody wants it any more. */
  retryUnwanted: { endReason: 'methodReplaced' | 'orderEnded' };
}

/** The process that tries a declined card again; one for each payment method of an order. */
export const paymentRetryProcess = {
  type: 'paymentRetry',
  workflowId: (tenantId: string, orderId: string, method: number): string =>
    `${tenantId}/payment-retry/${orderId}/${method}`,
} as const;
