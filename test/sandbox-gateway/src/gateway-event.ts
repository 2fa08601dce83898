import type Stripe from 'stripe';

/** Event types that the gateway sends, when Stripe would. */
export type EventType =
  | `charge.${'succeeded' | 'failed' | 'updated' | 'captured' | 'expired' | 'refunded'}`
  | `payment_intent.${'created' | 'requires_action' | 'amount_capturable_updated' | 'succeeded' | 'payment_failed' | 'canceled'}`
  | `refund.${'created' | 'updated' | 'failed'}`
  | `charge.dispute.${'created' | 'updated' | 'closed' | 'funds_withdrawn' | 'funds_reinstated'}`;

/** What an event is about, as it is right after. */
export type Subject = Stripe.PaymentIntent | Stripe.Charge | Stripe.Refund | Stripe.Dispute;

/** Like `Stripe.Event`, without its union of every type at Stripe. */
export interface GatewayEvent {
  readonly id: string;
  readonly object: 'event';
  readonly api_version: string;
  readonly created: number;
  readonly data: { readonly object: Subject; readonly previous_attributes?: object };
  readonly livemode: false;
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly type: EventType;
}
