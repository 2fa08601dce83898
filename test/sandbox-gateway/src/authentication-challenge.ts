import type Stripe from 'stripe';
import { authorizeIntent } from './authorize.ts';
import { sql } from './database.ts';
import { emit } from './events.ts';
import type { Cause, Gateway } from './gateway.ts';
import { appendToLedger } from './ledger.ts';
import { findOfAnyAccount, saveObject } from './stored-objects.ts';
import { unexpectedState } from './stripe-errors.ts';
import { findTestPaymentMethod } from './test-payment-methods.ts';

export const authenticationOutcomes = ['succeed', 'fail'] as const;

export type AuthenticationOutcome = (typeof authenticationOutcomes)[number];

/**
 * Sends the customer to the bank. Stripe gives a page of its own to visit only when it knows where to send the customer
 * afterwards; without `return_url` it expects Stripe.js, which a server cannot use.
 */
export function challengeCustomer(cause: Cause, intent: Stripe.PaymentIntent, returnUrl: string | undefined): void {
  const url = `${cause.gateway.publicUrl}/3ds/${intent.id}`;
  intent.status = 'requires_action';
  intent.next_action =
    returnUrl === undefined
      ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } }
      : { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } };
  const { database } = cause.gateway;
  database.run(sql`insert or replace into pending_authentications (payment_intent, idempotency_key)
    values (${intent.id}, ${cause.idempotencyKey})`);
  saveObject(database, intent);
  emit(cause, intent, 'payment_intent.requires_action', intent);
}

/**
 * The customer's answer. What follows from it is written under the key of the confirmation that asked. Throws
 * `payment_intent_unexpected_state` when nobody waits for an answer, so that a second click changes nothing.
 */
export function answerChallenge(gateway: Gateway, id: string, outcome: AuthenticationOutcome): Stripe.PaymentIntent {
  const { account, found: intent } = findOfAnyAccount(gateway.database, 'payment_intent', id);
  const { database } = gateway;
  const pending = database.get(
    sql`delete from pending_authentications where payment_intent = ${id} returning idempotency_key`,
  );
  const method = findTestPaymentMethod(intent.payment_method);
  if (pending === undefined || method === undefined) {
    throw unexpectedState(
      `This PaymentIntent has a status of ${intent.status}: there is nothing to authenticate.`,
      intent,
    );
  }
  const { idempotency_key: key } = pending;
  const cause: Cause = { gateway, account, requestId: null, idempotencyKey: key === null ? null : String(key) };
  intent.next_action = null;
  if (outcome === 'succeed') {
    appendToLedger(cause, intent, 'authentication', intent.amount);
    authorizeIntent(cause, intent, method, true);
  } else {
    failAuthentication(cause, intent);
  }
  return intent;
}

function failAuthentication(cause: Cause, intent: Stripe.PaymentIntent): void {
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.last_payment_error = {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    doc_url: 'https://stripe.com/docs/error-codes/payment-intent-authentication-failure',
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod ' +
      'to attempt to fulfill this PaymentIntent again.',
  };
  saveObject(cause.gateway.database, intent);
  emit(cause, intent, 'payment_intent.payment_failed', intent);
}
