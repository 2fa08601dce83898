import type Stripe from 'stripe';
import { type Cause, now } from './gateway.ts';
import { idOf, peekObject } from './stored-objects.ts';
import { invalidRequest, noSuchObject } from './stripe-errors.ts';
import type { TestPaymentMethod } from './test-payment-method.ts';
import { findTestPaymentMethod, testPaymentMethods } from './test-payment-methods.ts';

/** A payment method as Stripe shows it, of a customer or of nobody. */
export const newPaymentMethod = (
  id: string,
  { card: { brand, funding, last4 } }: TestPaymentMethod,
  customer: string | null,
): Stripe.PaymentMethod => ({
  id,
  object: 'payment_method',
  allow_redisplay: 'unspecified',
  billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
  card: {
    brand,
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: customer === null ? null : 'pass',
    },
    country: 'US',
    display_brand: brand,
    exp_month: 12,
    exp_year: new Date().getUTCFullYear() + 3,
    fingerprint: `sandbox${last4}`,
    funding,
    generated_from: null,
    last4,
    networks: { available: [brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  },
  created: now(),
  customer,
  customer_account: null,
  livemode: false,
  metadata: {},
  type: 'card',
});

/** A name of the table, which nobody keeps, or what was made of one for a customer. */
export function peekPaymentMethod({ gateway, account }: Cause, id: string): Stripe.PaymentMethod | undefined {
  const method = findTestPaymentMethod(id);
  if (method === undefined) return undefined;
  if (Object.hasOwn(testPaymentMethods, id)) return newPaymentMethod(id, method, null);
  return peekObject(gateway.database, account, 'payment_method', id);
}

/**
 * What a payment method does to an intent of this customer, or of nobody. Who has it kept may use it again and again, and
 * only as its customer; one that nobody keeps may be anybody's. Throws what Stripe says to any other.
 */
export function paymentMethodFor(
  cause: Cause,
  id: string,
  customer: Stripe.PaymentIntent['customer'],
  carried: { payment_intent?: Stripe.PaymentIntent },
): TestPaymentMethod {
  const [method, keeper] = [findTestPaymentMethod(id), peekPaymentMethod(cause, id)?.customer];
  if (method === undefined || keeper === undefined) throw noSuchObject('PaymentMethod', id, 'payment_method');
  if (keeper === null) return method;
  if (customer === null) {
    throw invalidRequest(
      `The \`payment_method\` parameter supplied ${id} belongs to the Customer ${idOf(keeper)}. Please include the Customer in the \`customer\` parameter on the PaymentIntent.`,
      { code: 'parameter_missing', param: 'source', ...carried },
    );
  }
  if (keeper !== customer) {
    throw invalidRequest(
      `The PaymentMethod ${id} does not belong to the Customer you supplied ${idOf(customer)}. Please use this PaymentMethod with the Customer that it belongs to instead.`,
      { param: 'payment_method', ...carried },
    );
  }
  return { ...method, usableOnce: false };
}
