import type Stripe from 'stripe';
import { captureIntent, chargeOf } from './capture.ts';
import { newCharge } from './charge.ts';
import type { Decline } from './declines.ts';
import { emit } from './events.ts';
import { type Cause, now } from './gateway.ts';
import { appendToLedger } from './ledger.ts';
import { scheduleWork } from './schedule.ts';
import { insertObject, saveObject } from './stored-objects.ts';
import { StripeError } from './stripe-errors.ts';
import type { TestPaymentMethod } from './test-payment-method.ts';

/**
 * Asks the card's bank for the money: held for a manual capture, else taken at once. Returns the refusal instead of
 * throwing it, because a declined attempt leaves its traces on the intent.
 */
export function authorizeIntent(
  cause: Cause,
  intent: Stripe.PaymentIntent,
  method: TestPaymentMethod,
  authenticated: boolean,
): StripeError | null {
  if (method.decline !== undefined) return declineAttempt(cause, intent, method, method.decline);
  const { database, config } = cause.gateway;
  const captureBefore = now() + (method.authorizationSeconds ?? config.AUTHORIZATION_SECONDS);
  const charge = newCharge(intent, method, { authenticated, captureBefore });
  insertObject(database, cause.account, charge, intent.id);
  intent.latest_charge = charge.id;
  intent.amount_capturable = intent.amount;
  intent.status = 'requires_capture';
  saveObject(database, intent);
  appendToLedger(cause, intent, 'authorization', intent.amount);
  if (intent.capture_method === 'manual') {
    emit(cause, intent, 'charge.succeeded', charge);
    scheduleWork(cause, 'lapse', intent.id, captureBefore * 1000);
    emit(cause, intent, 'payment_intent.amount_capturable_updated', intent);
  } else {
    captureIntent(cause, intent, intent.amount, { final: true, announced: false });
    emit(cause, intent, 'charge.succeeded', chargeOf(cause, intent));
  }
  return null;
}

/** The intent waits for another payment method; this one is taken off it, as Stripe does. */
export function declineAttempt(
  cause: Cause,
  intent: Stripe.PaymentIntent,
  method: TestPaymentMethod,
  decline: Decline,
): StripeError {
  const charge = failedCharge(newCharge(intent, method, { authenticated: false, captureBefore: now() }), decline);
  insertObject(cause.gateway.database, cause.account, charge, intent.id);
  return refuseIntent(cause, intent, charge, decline);
}

/** What a card's refusal does to an intent, whether the money was being held or taken. */
export function refuseIntent(
  cause: Cause,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  { code, declineCode, advice, message }: Decline,
): StripeError {
  const fields = { code, decline_code: declineCode, advice_code: advice, charge: charge.id };
  intent.latest_charge = charge.id;
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.amount_capturable = 0;
  intent.last_payment_error = { type: 'card_error', message, ...fields };
  saveObject(cause.gateway.database, intent);
  emit(cause, intent, 'charge.failed', charge);
  emit(cause, intent, 'payment_intent.payment_failed', intent);
  return new StripeError(402, 'card_error', message, { ...fields, payment_intent: intent });
}

/** How a charge looks when the bank has said no. */
export function failedCharge(charge: Stripe.Charge, { code, declineCode, advice, message }: Decline): Stripe.Charge {
  return {
    ...charge,
    status: 'failed',
    paid: false,
    failure_code: code,
    failure_message: message,
    outcome: {
      advice_code: advice,
      network_advice_code: null,
      network_decline_code: null,
      network_status: 'declined_by_network',
      reason: declineCode,
      risk_level: 'normal',
      seller_message: 'The bank did not return any further details with this decline.',
      type: 'issuer_declined',
    },
  };
}
