import Stripe from 'stripe';
import { declineKind } from '../domain/decline.ts';
import type { Failure } from '../domain/outcome.ts';
import type { GatewayView } from '../domain/settlement.ts';
import { awayBecause } from './away.ts';
import { viewOf } from './stripe-view.ts';

/** No connection was ever made, so nothing was sent. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** 409 `idempotency_key_in_use`: a call with this key is still at work, so this is no answer to it. */
const STILL_AT_WORK = 409;

/** Sorts how a call to Stripe ended: a definite failure is one that the answer proves; everything else is unknown. */
export async function outcomeOf<Answer, Shown>(
  call: () => Promise<Answer | undefined>,
  shown: (answer: Answer) => Shown,
): Promise<Shown | Failure> {
  try {
    const answer = await call();
    return answer ? shown(answer) : { kind: 'unknown', answered: true, cause: undefined };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return failureOf(error);
    throw error;
  }
}

/** For a call that moves no money and may be repeated. @throws gateway_away, gateway_credentials_refused */
export function throwAway(error: unknown): never {
  const failure = error instanceof Stripe.errors.StripeError ? failureOf(error) : undefined;
  if (failure?.kind === 'unknown' || failure?.kind === 'unsent') throw awayBecause(failure);
  throw error;
}

function failureOf(error: Stripe.errors.StripeError): Failure {
  const { errors } = Stripe;
  const cause = error;
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError) {
    return { kind: 'unsent', why: 'credentials', cause };
  }
  if (error instanceof errors.StripeRateLimitError) return { kind: 'unsent', why: 'away', cause };
  if (error instanceof errors.StripeCardError) return refusedBy(error);
  if (error instanceof errors.StripeInvalidRequestError) {
    const code = badMethod(error);
    return code ? refusedAs(code, error) : { kind: 'invalid', code: error.code ?? 'invalid_request' };
  }
  if (error instanceof errors.StripeConnectionError && NEVER_CONNECTED.has(socketCode(error.detail))) {
    return { kind: 'unsent', why: 'away', cause };
  }
  return { kind: 'unknown', answered: error.statusCode !== undefined && error.statusCode !== STILL_AT_WORK, cause };
}

function refusedBy(error: Stripe.errors.StripeCardError): Failure {
  const code = error.decline_code ?? error.code ?? 'generic_decline';
  const reference = error.charge ?? `error/${code}`;
  return {
    kind: 'refused',
    refusal: { code, kind: declineKind(code, error.advice_code), reference },
    view: shownBy(error),
  };
}

/**
 * Why another method is needed, as Stripe says by the parameter: the token is none that it knows, or is kept by another customer
 * than the intent's; it is kept and the intent is nobody's, which is a missing `source`; there is no such customer.
 */
function badMethod({ code, param }: Stripe.errors.StripeInvalidRequestError): string | undefined {
  if (param === 'payment_method') return 'payment_method_invalid';
  if (code === 'parameter_missing' && (param === 'source' || param === 'customer')) return 'gateway_customer_required';
  return param === 'customer' ? 'gateway_customer_invalid' : undefined;
}

const refusedAs = (code: string, error: Stripe.errors.StripeError): Failure => ({
  kind: 'refused',
  refusal: { code, kind: 'hard', reference: `error/${code}` },
  view: shownBy(error),
});

/** The intent within an error has no expanded charge; its status and its refusal are what counts. */
const shownBy = ({ payment_intent: intent }: Stripe.errors.StripeError): GatewayView | undefined =>
  intent && viewOf(intent);

/** `fetch` puts the socket's error into its own as the cause. */
function socketCode(detail: unknown): string {
  const { code, cause } = (detail ?? {}) as { code?: string; cause?: { code?: string } };
  return code ?? cause?.code ?? '';
}
