import { z } from 'zod';
import { confirmationParams, confirmIntent } from '../confirm.ts';
import { emit } from '../events.ts';
import { expanded } from '../expand.ts';
import { minimumAmount, money } from '../minimum-amount.ts';
import type { Operation } from '../operation.ts';
import { amount, boolean, currency, customer, expand, mergeMetadata, metadata } from '../params.ts';
import { newPaymentIntent } from '../payment-intent.ts';
import { paymentMethodFor } from '../payment-method.ts';
import { findObject, insertObject, saveObject } from '../stored-objects.ts';
import { findTestPaymentMethod } from '../test-payment-methods.ts';

const types = z
  .array(z.enum(['card']))
  .min(1)
  .optional();

const fields = z.strictObject({
  amount,
  currency,
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).default('automatic_async'),
  confirm: boolean.default(false),
  confirmation_method: z.enum(['automatic']).optional(),
  automatic_payment_methods: z
    .strictObject({ enabled: boolean, allow_redirects: z.enum(['always', 'never']).default('always') })
    .optional(),
  allowed_payment_method_types: types,
  payment_method_types: types,
  customer: customer.optional(),
  metadata: metadata.optional(),
  description: z.string().max(1_000).optional(),
  receipt_email: z.email().optional(),
  statement_descriptor_suffix: z.string().max(22).optional(),
  expand: expand('latest_charge'),
  ...confirmationParams,
});

/** Stripe documents these as usable with `confirm=true` only. */
const CONFIRM_ONLY = ['return_url', 'off_session', 'error_on_requires_action'] as const;

const schema = fields.superRefine((wish, faults) => {
  const least = minimumAmount(wish.currency);
  if (wish.amount < least) {
    const message = `Amount must be at least ${money(least, wish.currency)} ${wish.currency}`;
    faults.addIssue({ code: 'custom', path: ['amount'], message, params: { code: 'amount_too_small' } });
  }
  if (wish.confirm) return;
  for (const name of CONFIRM_ONLY.filter((only) => wish[only] !== undefined)) {
    faults.addIssue({ code: 'custom', path: [name], message: `You can only use ${name} when confirm=true.` });
  }
});

/** Without a list Stripe takes what the dashboard enables, unless that is switched off: then cards. */
const redirects = (automatic: z.infer<typeof fields>['automatic_payment_methods']): 'always' | 'never' | null =>
  automatic?.enabled === false ? null : (automatic?.allow_redirects ?? 'always');

/** Makes an intent, and with `confirm` tries to pay at once; declined, the intent stays and the error carries it. */
export const createPaymentIntent: Operation<z.infer<typeof schema>> = {
  params: schema,
  misbehavior: ({ params }) =>
    params.confirm ? findTestPaymentMethod(params.payment_method)?.faultOnConfirm : undefined,
  run(call) {
    const { params, gateway, account } = call;
    const { payment_method: method = null, customer: payer = null } = params;
    if (payer !== null) findObject(gateway.database, account, 'customer', payer, 'customer');
    if (method !== null) paymentMethodFor(call, method, payer, {});
    const listed = params.payment_method_types ?? params.allowed_payment_method_types;
    const intent = newPaymentIntent({
      amount: params.amount,
      currency: params.currency,
      captureMethod: params.capture_method,
      metadata: mergeMetadata({}, params.metadata),
      customer: payer,
      paymentMethod: method,
      description: params.description ?? null,
      receiptEmail: params.receipt_email ?? null,
      statementDescriptorSuffix: params.statement_descriptor_suffix ?? null,
      cardOptions: params.payment_method_options?.card ?? {},
      allowRedirects: listed === undefined ? redirects(params.automatic_payment_methods) : null,
    });
    insertObject(gateway.database, account, intent, intent.id);
    emit(call, intent, 'payment_intent.created', intent);
    const refusal = params.confirm ? confirmIntent(call, intent, params) : null;
    saveObject(gateway.database, intent);
    return refusal?.answer ?? { status: 200, body: expanded(call, intent, params.expand) };
  },
};
