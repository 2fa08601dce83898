import type Stripe from 'stripe';
import { z } from 'zod';
import { challengeCustomer } from './authentication-challenge.ts';
import { authorizeIntent, declineAttempt } from './authorize.ts';
import { sql } from './database.ts';
import { declines } from './declines.ts';
import type { Cause } from './gateway.ts';
import { boolean } from './params.ts';
import { paymentMethodFor } from './payment-method.ts';
import { listObjects } from './stored-objects.ts';
import { invalidRequest, type StripeError, unexpectedState } from './stripe-errors.ts';
import type { TestPaymentMethod } from './test-payment-method.ts';

/** What a confirmation can say, alone or within a create. */
export const confirmationParams = {
  payment_method: z.string().min(1).max(255).optional(),
  return_url: z
    .url({ protocol: /^https?$/, error: 'Not a valid URL' })
    .max(2_048)
    .optional(),
  off_session: z.union([boolean, z.enum(['one_off', 'recurring']).transform(() => true)]).optional(),
  error_on_requires_action: boolean.optional(),
  payment_method_options: z
    .strictObject({
      card: z.strictObject({
        request_multicapture: z.enum(['if_available', 'never']).optional(),
        request_three_d_secure: z.enum(['automatic', 'any', 'challenge']).optional(),
      }),
    })
    .optional(),
};

export interface Confirmation {
  readonly payment_method?: string | undefined;
  readonly return_url?: string | undefined;
  readonly off_session?: boolean | undefined;
  readonly error_on_requires_action?: boolean | undefined;
  readonly payment_method_options?: { card: Partial<Stripe.PaymentIntent.PaymentMethodOptions.Card> } | undefined;
}

/** Nothing is paid yet, and nothing is over. */
export const CONFIRMABLE = new Set<string>(['requires_payment_method', 'requires_confirmation', 'requires_action']);

/**
 * Tries to pay. While a customer is at the bank another payment method may be tried; the first one's answer then counts
 * for nothing. Returns a card's refusal, since its traces on the intent stay; throws what changes nothing.
 */
export function confirmIntent(cause: Cause, intent: Stripe.PaymentIntent, wish: Confirmation): StripeError | null {
  if (!CONFIRMABLE.has(intent.status)) throw unexpectedState(notConfirmable(intent), intent);
  const name = wish.payment_method ?? intent.payment_method;
  if (typeof name !== 'string') {
    throw unexpectedState(
      "You cannot confirm this PaymentIntent because it's missing a payment method. Update the PaymentIntent with a payment method and then confirm it again.",
      intent,
    );
  }
  const method = paymentMethodFor(cause, name, intent.customer, { payment_intent: intent });
  requireReturnUrl(intent, wish);
  if (method.usableOnce && wasUsed(cause, intent, name)) throw invalidRequest(USED_BEFORE);

  intent.payment_method = name;
  intent.next_action = null;
  intent.last_payment_error = null;
  setCardOptions(intent, wish);
  cause.gateway.database.run(sql`delete from pending_authentications where payment_intent = ${intent.id}`);
  const first = method.declinesAnew && wasUsed(cause, intent, name) ? method.declinesAnew : method.declinesFirst;
  const early = first?.[failedAttempts(cause, intent)];
  if (early) return declineAttempt(cause, intent, method, early);
  if (!mustAuthenticate(intent, method, wish)) return authorizeIntent(cause, intent, method, false);
  if (wish.off_session === true || wish.error_on_requires_action === true) {
    return declineAttempt(cause, intent, method, declines.authenticationRequired);
  }
  challengeCustomer(cause, intent, wish.return_url);
  return null;
}

/** In Stripe's words; it names no parameter and has no code. */
const USED_BEFORE =
  'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.';

/** Whether another of the account's intents was tried with the payment method. */
const wasUsed = ({ gateway, account }: Cause, intent: Stripe.PaymentIntent, name: string): boolean =>
  gateway.database.get(sql`select id from objects where account = ${account} and object = 'charge'
    and payment_intent <> ${intent.id} and json_extract(document, '$.payment_method') = ${name}`) !== undefined;

/** How often the bank has said no to this intent, whatever card it was. */
const failedAttempts = ({ gateway, account }: Cause, { id }: Stripe.PaymentIntent): number =>
  listObjects(gateway.database, account, 'charge', { paymentIntent: id, limit: 100 }).data.filter(
    ({ status }) => status === 'failed',
  ).length;

const notConfirmable = ({ status }: Stripe.PaymentIntent): string =>
  status === 'canceled'
    ? 'You cannot confirm this PaymentIntent because it has a status of canceled. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.'
    : 'You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.';

/** Since version 2023-08-16 an intent accepts redirecting methods unless told otherwise, and then Stripe insists. */
function requireReturnUrl({ automatic_payment_methods: automatic }: Stripe.PaymentIntent, wish: Confirmation): void {
  if (automatic === null || automatic.allow_redirects === 'never' || wish.return_url !== undefined) return;
  throw invalidRequest(
    'This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. ' +
      "If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    { param: 'return_url' },
  );
}

function setCardOptions(intent: Stripe.PaymentIntent, { payment_method_options: options }: Confirmation): void {
  const before = intent.payment_method_options?.card;
  if (options === undefined || before === undefined) return;
  intent.payment_method_options = { card: { ...before, ...options.card } };
}

function mustAuthenticate(
  intent: Stripe.PaymentIntent,
  { authentication }: TestPaymentMethod,
  wish: Confirmation,
): boolean {
  if (authentication === 'always') return true;
  if (wish.off_session === true) return false;
  const asked = intent.payment_method_options?.card?.request_three_d_secure;
  return authentication === 'onSession' || asked === 'any' || asked === 'challenge';
}
