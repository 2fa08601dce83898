/** Where the worker listens. */
export const taskQueue = 'beaver';

/** ISO 4217 and minor units travel together; within one order the currency is always the order's. */
export type MinorUnits = number;
export type MethodType = 'card' | 'bankTransfer' | 'cash' | 'storeCredit';

/** What every process starts with. */
export interface ProcessInput {
  tenantId: string;
  storeId: string;
  orderId: string;
  orderNumber: number;
  /** For the operator: "Order 1042 · Lodge Supply · 3 items · $84.00". */
  title: string;
}

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
  | 'inspection'
  | 'retry';
