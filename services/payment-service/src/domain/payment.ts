import type { components } from '../generated/contract.ts';

type Schemas = components['schemas'];

export type PaymentStatus = Schemas['PaymentStatus'];
export type MethodType = Schemas['MethodType'];
export type CaptureMethod = Schemas['CaptureMethod'];
export type TransactionKind = Schemas['TransactionKind'];
export type TransactionResult = Schemas['TransactionResult'];
export type Money = { amount: number; currency: string };
export type DeclineKind = 'soft' | 'hard';

/** One attempt to be paid for one order by one method type. It holds no amounts but its own: these are sums of transactions. */
export interface Payment {
  readonly id: string;
  readonly tenantId: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly gatewayId: string;
  /** A machine's key of the command that made it: the same act never makes a second payment. */
  readonly businessAct: string;
  readonly methodType: MethodType;
  readonly method: number | null;
  readonly captureMethod: CaptureMethod;
  readonly status: PaymentStatus;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly nextActionUrl: string | null;
  readonly declineCode: string | null;
  readonly declineKind: DeclineKind | null;
  readonly multicapture: boolean;
  readonly authorizationExpiresAt: Date | null;
  readonly gatewayReference: string | null;
  /**
   * Number of the intent's creation that is being tried, and when it was first sent: its key is `pay_…/create/{n}`. Where a
   * key keeps a 5xx the next number makes another, also of the key that names the intent's customer.
   */
  readonly createAttempt: number;
  readonly createSentAt: Date | null;
  /** The gateway's customer whose intent it is: with whom its creation was sent, or who was named since. */
  readonly gatewayCustomer: string | null;
  readonly metadata: Record<string, string>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One act at the gateway; written down before it is sent. */
export interface Transaction {
  readonly id: string;
  readonly paymentId: string;
  readonly kind: TransactionKind;
  readonly result: TransactionResult;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The order's payment method that an authorization tries. */
  readonly method: number | null;
  /** Names the business act, here and at the gateway. */
  readonly idempotencyKey: string;
  readonly gatewayReference: string | null;
  readonly declineCode: string | null;
  /** Whose store credit it spends or fills. */
  readonly storeCreditAccountId: string | null;
  /** When it was first sent; null when it certainly never reached the gateway. */
  readonly sentAt: Date | null;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
}

/** A payment with all that was ever done for it: what decisions are made on. */
export interface PaymentRecord {
  readonly payment: Payment;
  readonly transactions: readonly Transaction[];
}

/** What a decision needs from outside, so that it stays a pure function. */
export interface Means {
  readonly now: Date;
  readonly newTransactionId: () => string;
}
