import type { MethodType, MinorUnits, ProcessInput } from './process.ts';

export type VariantQuantity = { variantId: string; quantity: number };

/** A payment as payment-service last told it; a lower version of the same id is older news. */
export interface PaymentSnapshot {
  id: string;
  version: number;
  state:
    | 'requiresPaymentMethod'
    | 'processing'
    | 'requiresAction'
    | 'authorized'
    | 'partiallyCaptured'
    | 'captured'
    | 'failed'
    | 'canceled'
    | 'voided'
    | 'expired'
    | 'reconciling';
  authorized: MinorUnits;
  voided: MinorUnits;
  captured: MinorUnits;
  refunded: MinorUnits;
  disputed: MinorUnits;
  nextAction?: { type: 'authenticate'; url: string };
  declineCode?: string;
  /** `soft`: the same card may work later. */
  declineKind?: 'soft' | 'hard';
}

/** What an order's process starts with: the facts that were fixed when the order was placed. */
export interface OrderFulfillmentInput extends ProcessInput {
  reservationId: string;
  total: MinorUnits;
  currency: string;
  captureMethod: 'automatic' | 'manual';
  /** Number and type of the payment method it begins with. */
  method: number;
  methodType: MethodType;
  /** RFC 3339: until then it must be paid, or it expires. */
  paymentDeadline: string;
  /** What store credit pays of it first, as which method; `awaited`: when `creditDecided` says that it has come. */
  storeCredit?: { method: number; amount: MinorUnits; awaited: boolean };
  /** What is done about one that is nearly over. Orders that were placed before there was a choice have none. */
  authorizationExpiry?: 'capture' | 'reauthorize' | 'cancel';
  /** The order has a plan by which a declined card is tried again, also once it is confirmed. Its row decides when. */
  hasDunningPlan?: boolean;
}

/** Facts decided by rows, which the order's process hears of. Each carries the event's id, so that a repetition is known. */
export interface OrderSignals {
  cancelRequested: object;
  orderHeld: object;
  orderReleased: object;
  paymentMethodReplaced: { method: number; methodType: MethodType };
  /** `last`: nothing is left to ship. */
  fulfillmentShipped: { fulfillmentId: string; lines: VariantQuantity[]; captureAmount: MinorUnits; last: boolean };
  /** `settled`: every quantity has been delivered, closed or canceled. */
  fulfillmentDelivered: { fulfillmentId: string; settled: boolean };
  /** `due` is what the order costs without them. */
  linesCanceled: { lines: VariantQuantity[]; due: MinorUnits; settled: boolean };
  paymentChanged: { payment: PaymentSnapshot };
  creditDecided: { given: boolean };
  /** Its time is nearly over, and something is left of it. `expiresAt`: RFC 3339. */
  authorizationExpiring: { paymentId: string; expiresAt: string };
  /** From now on a process of its own tries the declined card. RFC 3339: when its plan ends, and until when stock is held. */
  retryScheduled: { until: string; stockUntil: string };
  /** It tries no more, for whatever reason. */
  retryEnded: object;
}

export type Signaled<Name extends keyof OrderSignals> = OrderSignals[Name] & { eventId: string };

/** The process of an order, from placement to its end. */
export const orderFulfillmentProcess = {
  type: 'orderFulfillment',
  workflowId: (tenantId: string, orderId: string): string => `${tenantId}/order/${orderId}`,
} as const;
