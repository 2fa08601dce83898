import type { Context } from 'koa';
import { z } from 'zod';
import { authenticate } from '../authentication.ts';
import { authorizeIntent } from '../authorize.ts';
import { captureIntent } from '../capture.ts';
import type { Cause, Gateway } from '../gateway.ts';
import { newPaymentIntent } from '../payment-intent.ts';
import { insertObject } from '../stored-objects.ts';
import { testPaymentMethods } from '../test-payment-methods.ts';
import { readJson } from './json-body.ts';

const METHOD = 'pm_card_visa';

const history = z.strictObject({
  amount: z.int().min(50).max(99_999_999),
  currency: z.string().length(3).lowercase(),
  /** Of one payment each. */
  metadata: z
    .array(z.record(z.string().max(40), z.string().max(500)))
    .min(1)
    .max(1000),
});

/** What an account that has sold for years has: captured payments, a thousand in one request. */
export const makeHistory = (gateway: Gateway) => async (ctx: Context) => {
  const account = authenticate(ctx);
  const { amount, currency, metadata } = await readJson(ctx, history);
  const cause = { gateway, account, requestId: null, idempotencyKey: null };
  const make = () => metadata.map((each) => makeCaptured(cause, { amount, currency, metadata: each }));
  ctx.status = 201;
  ctx.body = { data: gateway.database.transaction(make) };
  gateway.wake();
};

function makeCaptured(
  cause: Cause,
  { amount, ...wish }: { amount: number; currency: string; metadata: Record<string, string> },
): string {
  const intent = newPaymentIntent({
    ...wish,
    amount,
    captureMethod: 'manual',
    paymentMethod: METHOD,
    customer: null,
    description: null,
    receiptEmail: null,
    statementDescriptorSuffix: null,
    cardOptions: {},
    allowRedirects: null,
  });
  insertObject(cause.gateway.database, cause.account, intent, intent.id);
  const method = testPaymentMethods[METHOD];
  if (!method) throw new Error(`${METHOD} is no payment method any more`);
  authorizeIntent(cause, intent, method, false);
  captureIntent(cause, intent, amount, { final: true, announced: true });
  return intent.id;
}
