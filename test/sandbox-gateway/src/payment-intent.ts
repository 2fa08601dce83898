import type Stripe from 'stripe';
import { now } from './gateway.ts';
import { newId } from './new-id.ts';

export interface NewPaymentIntent {
  readonly amount: number;
  readonly currency: string;
  readonly captureMethod: Stripe.PaymentIntent.CaptureMethod;
  readonly metadata: Record<string, string>;
  readonly customer: string | null;
  readonly paymentMethod: string | null;
  readonly description: string | null;
  readonly receiptEmail: string | null;
  readonly statementDescriptorSuffix: string | null;
  readonly cardOptions: Partial<Stripe.PaymentIntent.PaymentMethodOptions.Card>;
  /** Null when the payment method types were listed: then no redirecting method can be among them. */
  readonly allowRedirects: 'always' | 'never' | null;
}

/** An unconfirmed intent; the optional parts of Stripe's API that the gateway does not have are empty. */
export function newPaymentIntent(wish: NewPaymentIntent): Stripe.PaymentIntent {
  const id = newId('pi');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: wish.allowRedirects === null ? ['card'] : null,
    amount: wish.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods:
      wish.allowRedirects === null ? null : { enabled: true, allow_redirects: wish.allowRedirects },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: wish.captureMethod,
    client_secret: `${id}_${newId('secret')}`,
    confirmation_method: 'automatic',
    created: now(),
    currency: wish.currency,
    customer: wish.customer,
    customer_account: null,
    description: wish.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: wish.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: wish.paymentMethod,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: {
        installments: null,
        mandate_options: null,
        network: null,
        request_three_d_secure: 'automatic',
        ...wish.cardOptions,
      },
    },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: wish.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: wish.statementDescriptorSuffix,
    status: wish.paymentMethod === null ? 'requires_payment_method' : 'requires_confirmation',
    transfer_data: null,
    transfer_group: null,
  };
}
