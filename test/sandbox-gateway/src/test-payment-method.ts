import type { Decline } from './declines.ts';
import type { FaultKind } from './fault-kinds.ts';
import type { WebhookMode } from './webhook-modes.ts';

export interface Card {
  readonly brand: string;
  readonly funding: 'credit' | 'debit' | 'prepaid';
  readonly last4: string;
}

/** What a payment method's name makes the gateway do; without any of the optional fields it simply pays. */
export interface TestPaymentMethod {
  readonly does: string;
  readonly card: Card;
  /** 3-D Secure: on every payment, or only while the customer is there. */
  readonly authentication?: 'always' | 'onSession';
  /** Said one after the other, an attempt each, before anything else is done. */
  readonly declinesFirst?: readonly Decline[];
  /** Said the same way by each intent but the account's first. */
  readonly declinesAnew?: readonly Decline[];
  /** Said when the money is asked for, which is after any authentication. */
  readonly decline?: Decline;
  readonly captureDecline?: Decline;
  readonly refunds?: 'pending' | 'fail';
  /** The bank takes the money back, or only asks, as soon as all of it was captured. */
  readonly disputes?: 'chargeback' | 'inquiry';
  /** `fraudulent` unless said otherwise. */
  readonly disputeReason?: string;
  readonly multicapture?: boolean;
  readonly authorizationSeconds?: number;
  /** As long as no customer keeps it, a second intent may not have it. */
  readonly usableOnce?: boolean;
  readonly faultOnConfirm?: FaultKind;
  readonly faultOnCapture?: FaultKind;
  readonly webhooks?: WebhookMode;
}
