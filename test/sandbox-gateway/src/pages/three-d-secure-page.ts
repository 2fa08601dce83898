import type { RouterContext } from '@koa/router';
import escape from 'escape-html';
import type Stripe from 'stripe';
import { z } from 'zod';
import { answerChallenge, authenticationOutcomes } from '../authentication-challenge.ts';
import { checkParams, readForm } from '../form-body.ts';
import type { Gateway } from '../gateway.ts';
import { money } from '../minimum-amount.ts';
import { findOfAnyAccount } from '../stored-objects.ts';
import { StripeError } from '../stripe-errors.ts';
import { page } from './page.ts';

const answer = z.strictObject({ outcome: z.enum(authenticationOutcomes) });

/** Where the customer's bank would ask for a code: two buttons. */
export const showChallenge = (gateway: Gateway) => async (ctx: RouterContext) => {
  const { found: intent } = findOfAnyAccount(gateway.database, 'payment_intent', String(ctx.params.id));
  if (intent.status !== 'requires_action') return showNothingToDo(ctx, intent);
  ctx.type = 'html';
  ctx.body = page(
    '3-D Secure',
    `<p>Your bank asks: do you want to pay ${escape(money(intent.amount, intent.currency))}?</p>
<form method="post">
<button name="outcome" value="succeed">Complete</button>
<button name="outcome" value="fail">Fail</button>
</form>`,
  );
};

/** Goes on as Stripe does: back to the shop with the outcome in the address, if the shop said where. */
export const answerChallengePage = (gateway: Gateway) => async (ctx: RouterContext) => {
  const { outcome } = checkParams(answer, await readForm(ctx));
  const id = String(ctx.params.id);
  const { found: before } = findOfAnyAccount(gateway.database, 'payment_intent', id);
  try {
    gateway.database.transaction(() => answerChallenge(gateway, id, outcome));
  } catch (error) {
    if (error instanceof StripeError && before.status !== 'requires_action') return showNothingToDo(ctx, before);
    throw error;
  }
  gateway.wake();
  const { found: intent } = findOfAnyAccount(gateway.database, 'payment_intent', id);
  const back = before.next_action?.redirect_to_url?.return_url ?? null;
  if (back === null) {
    ctx.type = 'html';
    ctx.body = page('3-D Secure', `<p>Done: the payment is <code>${escape(intent.status)}</code>.</p>`);
    return;
  }
  ctx.status = 303;
  ctx.redirect(returnAddress(back, intent));
};

function returnAddress(back: string, { id, client_secret: secret, status }: Stripe.PaymentIntent): string {
  const address = new URL(back);
  address.searchParams.set('payment_intent', id);
  address.searchParams.set('payment_intent_client_secret', secret ?? '');
  address.searchParams.set('redirect_status', status === 'requires_payment_method' ? 'failed' : 'succeeded');
  return address.href;
}

function showNothingToDo(ctx: RouterContext, { status }: Stripe.PaymentIntent): void {
  ctx.status = 409;
  ctx.type = 'html';
  ctx.body = page('3-D Secure', `<p>There is nothing to confirm: the payment is <code>${escape(status)}</code>.</p>`);
}
