/**
 * What others must know of the workflows: names, ids, and the shapes of what goes in and comes as signals. Ids and small
 * facts only: histories are kept for long and read by operators. Renaming anything here breaks running processes.
 */
export * from './contract/reconciliation.ts';

/** Where the worker listens. */
export const taskQueue = 'beaver';

/** ISO 4217 and minor units travel together; within one order the currency is always the order's. */
export type MinorUnits = number;
export type MethodType = 'card' | 'bankTransfer' | 'cash' | 'storeCredit';

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
}

/** What every process starts with. */
export interface ProcessInput {
  tenantId: string;
  storeId: string;
  orderId: string;
  orderNumber: number;
  /** For the operator: "Order 1042 · Lodge Supply · 3 items · $84.00". */
  title: string;
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
}

export type Signaled<Name extends keyof OrderSignals> = OrderSignals[Name] & { eventId: string };

/** The process of an order, from placement to its end. */
export const orderFulfillmentProcess = {
  type: 'orderFulfillment',
  workflowId: (tenantId: string, orderId: string): string => `${tenantId}/order/${orderId}`,
} as const;

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

/** Who asks a process for something, and why. */
export interface Asked {
  reason: string;
  actor: string;
}

/** What only a running process knows, asked by Update. */
export interface ProcessUpdates {
  pause: Asked;
  resume: Asked;
  /** The stuck step is tried now. */
  retryStep: Asked;
  /** The stuck step is left undone. */
  skipStep: Asked;
}

/** Names of the search attributes, which an operator filters by. */
export const searchAttributes = {
  tenantId: 'BeaverTenantId',
  storeId: 'BeaverStoreId',
  orderId: 'BeaverOrderId',
  orderNumber: 'BeaverOrderNumber',
  subjectId: 'BeaverSubjectId',
  stage: 'BeaverStage',
  waitingFor: 'BeaverWaitingFor',
  attention: 'BeaverAttention',
  dueAt: 'BeaverDueAt',
  amount: 'BeaverAmount',
} as const;

/** What a process may wait for; the order shows the same word. */
export type WaitingFor =
  | 'payment'
  | 'authentication'
  | 'paymentMethod'
  | 'receipt'
  | 'reconciliation'
  | 'shipment'
  | 'capture'
  | 'delivery'
  | 'release'
  | 'resume'
  | 'operator'
  | 'approval'
  | 'refund'
  | 'arrival'
  | 'inspection';
