import type Stripe from 'stripe';
import { returnUrl } from './start-gateway.ts';

/** $84.00 held on a card, unless said otherwise: what an order asks for. */
export const cardPayment = (
  paymentMethod: string,
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
): Stripe.PaymentIntentCreateParams => ({
  amount: 8400,
  currency: 'usd',
  capture_method: 'manual',
  confirm: true,
  payment_method: paymentMethod,
  return_url: returnUrl,
  ...more,
});
