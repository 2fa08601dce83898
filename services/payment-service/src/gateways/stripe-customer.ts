import type Stripe from 'stripe';
import type { Failure, Outcome } from '../domain/outcome.ts';
import { outcomeOf } from './stripe-outcome.ts';
import { viewOf } from './stripe-view.ts';

/** What a request says of itself, made anew for each. */
type Options = (idempotencyKey?: string) => Stripe.RequestOptions;

const expand = ['latest_charge'];

/**
 * Names the customer of an intent. Stripe takes one once: it refuses any other then, and is said to refuse the same again. So
 * after a refusal, or an answer that says nothing, the intent itself says whether it was done before.
 */
export async function nameCustomer(
  intents: Stripe['paymentIntents'],
  { reference, customer, key }: { reference: string; customer: string; key: string },
  options: Options,
): Promise<Outcome> {
  const shown = (intent: Stripe.PaymentIntent): Outcome => ({ kind: 'shown', view: viewOf(intent) });
  const named = await outcomeOf<Stripe.PaymentIntent, Outcome>(
    () => intents.update(reference, { customer, expand }, options(key)),
    shown,
  );
  if (named.kind === 'shown' || named.kind === 'unsent') return named;
  const looked = await outcomeOf<Stripe.PaymentIntent, Outcome | undefined>(
    () => intents.retrieve(reference, { expand }, options()),
    (intent) => (intent.customer === customer ? shown(intent) : undefined),
  );
  return looked?.kind === 'shown' ? looked : refusalOf(named);
}

/** A request that names nothing but a customer is wrong in that, unless the intent is past it. */
function refusalOf(failure: Failure): Failure {
  if (failure.kind !== 'invalid' || failure.code === 'payment_intent_unexpected_state') return failure;
  const code = 'gateway_customer_invalid';
  return { kind: 'refused', refusal: { code, kind: 'hard', reference: `error/${code}` }, view: undefined };
}
