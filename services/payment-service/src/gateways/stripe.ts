import Stripe from 'stripe';
import type { Dispute } from '../domain/dispute.ts';
import type { DisputeView } from '../domain/dispute-settlement.ts';
import type { Gateway, GatewayMode } from '../domain/gateway.ts';
import type { DisputeOutcome, Outcome, RefundOutcome } from '../domain/outcome.ts';
import type { Payment, Transaction } from '../domain/payment.ts';
import type { RefundView } from '../domain/refund-settlement.ts';
import { nameCustomer } from './stripe-customer.ts';
import { disputeViewOf, stripeEvidence } from './stripe-dispute.ts';
import { type GatewayLists, stripeLists } from './stripe-lists.ts';
import { outcomeOf, throwAway } from './stripe-outcome.ts';
import { refundViewOf, viewOf } from './stripe-view.ts';

/** The version whose answers this adapter was written for; an account's own default must not change them. */
export const API_VERSION = '2026-10-28.endive';
const STRIPE_HOST = 'api.stripe.com';
/** Events that can tell something of a payment. */
export const webhookEvents = [
  'payment_intent.amount_capturable_updated',
  'payment_intent.canceled',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'payment_intent.requires_action',
  'payment_intent.succeeded',
  'charge.captured',
  'charge.expired',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] as const;

/** A card's payment at its gateway. Every writing call carries the key of its business act and is sent once. */
export interface CardGateway extends GatewayLists {
  /** Makes the intent, unconfirmed: no money moves by it. */
  create(payment: Payment): Promise<Outcome>;
  /** Says whose intent it is; no money moves by it. Refused when it is another's, and by who is not there. */
  nameCustomer(reference: string, customer: string, key: string): Promise<Outcome>;
  confirm(payment: Payment, transaction: Transaction, token: string): Promise<Outcome>;
  capture(payment: Payment, transaction: Transaction, last: boolean): Promise<Outcome>;
  /** Lets go all that is held; after a capture this is a last capture of nothing. */
  release(payment: Payment, transaction: Transaction, partlyCaptured: boolean): Promise<Outcome>;
  retrieve(reference: string): Promise<Outcome>;
  refund(payment: Payment, transaction: Transaction): Promise<RefundOutcome>;
  /** All refunds of an intent. @throws gateway_away, gateway_credentials_refused */
  refunds(reference: string): Promise<RefundView[]>;
  /** All disputes of an intent. @throws gateway_away, gateway_credentials_refused */
  disputes(reference: string): Promise<DisputeView[]>;
  /** Sends evidence to the bank, for good. */
  submitEvidence(dispute: Dispute, key: string): Promise<DisputeOutcome>;
  /** Gives the money up. */
  closeDispute(dispute: Dispute, key: string): Promise<DisputeOutcome>;
  /** The intent of a creation whose answer was lost and whose key is forgotten; unknown when there is none. */
  find(paymentId: string, since: Date): Promise<Outcome>;
  /** @returns the endpoint's signing secret @throws gateway_away, gateway_credentials_refused */
  registerWebhook(gateway: Pick<Gateway, 'id' | 'version'>, url: string): Promise<string>;
}

export interface StripeAccess {
  secretKey: string;
  mode: GatewayMode;
  /** Where sandbox keys go. */
  sandboxUrl: string | undefined;
  /** Where the buyer goes after 3-D Secure. */
  returnUrl: string;
  /** Milliseconds for one call, given anew for each. */
  timeout(): number;
}

/** One account at Stripe, or at the sandbox that speaks like it. */
export function stripeGateway(access: StripeAccess): CardGateway {
  const stripe = connect(access);
  const expand = ['latest_charge'];
  const options = (idempotencyKey?: string) => ({
    timeout: access.timeout(),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  const intents = stripe.paymentIntents;
  const asked = (call: () => Promise<Stripe.PaymentIntent | undefined>): Promise<Outcome> =>
    outcomeOf(call, (intent) => ({ kind: 'shown' as const, view: viewOf(intent) }));
  const disputed = (call: () => Promise<Stripe.Dispute>): Promise<DisputeOutcome> =>
    outcomeOf(call, (dispute) => ({ kind: 'disputeShown' as const, dispute: disputeViewOf(dispute) }));
  return {
    ...stripeLists(stripe, () => access.timeout()),
    create: (payment) => asked(() => intents.create({ ...newIntent(payment), expand }, options(creationKey(payment)))),
    nameCustomer: (reference, customer, key) => nameCustomer(intents, { reference, customer, key }, options),
    confirm: (payment, { idempotencyKey }, token) => {
      const wish = { payment_method: token, return_url: access.returnUrl, expand };
      return asked(() => intents.confirm(referenceOf(payment), wish, options(idempotencyKey)));
    },
    capture: (payment, { idempotencyKey, amount }, last) => {
      const wish = { amount_to_capture: amount, ...(payment.multicapture ? { final_capture: last } : {}), expand };
      return asked(() => intents.capture(referenceOf(payment), wish, options(idempotencyKey)));
    },
    release: (payment, { idempotencyKey }, partlyCaptured) => {
      const reference = referenceOf(payment);
      const nothing = { amount_to_capture: 0, final_capture: true, expand };
      return asked(() =>
        partlyCaptured
          ? intents.capture(reference, nothing, options(idempotencyKey))
          : intents.cancel(reference, { expand }, options(idempotencyKey)),
      );
    },
    retrieve: (reference) => asked(() => intents.retrieve(reference, { expand }, options())),
    refund: (payment, { id, amount, idempotencyKey }) => {
      const wish = { payment_intent: referenceOf(payment), amount, metadata: { transactionId: id } };
      const create = () => stripe.refunds.create(wish, options(idempotencyKey));
      return outcomeOf(create, (refund) => ({ kind: 'refundShown' as const, refund: refundViewOf(refund) }));
    },
    refunds: (reference) =>
      stripe.refunds
        .list({ payment_intent: reference, limit: 100 }, options())
        .autoPagingToArray({ limit: MOST_REFUNDS })
        .then((refunds) => refunds.map(refundViewOf), throwAway),
    disputes: (reference) =>
      stripe.disputes
        .list({ payment_intent: reference, limit: 100 }, options())
        .autoPagingToArray({ limit: MOST_DISPUTES })
        .then((disputes) => disputes.map(disputeViewOf), throwAway),
    submitEvidence: ({ gatewayReference, evidence }, key) => {
      const wish = { evidence: stripeEvidence(evidence ?? {}), submit: true };
      return disputed(() => stripe.disputes.update(gatewayReference, wish, options(key)));
    },
    closeDispute: ({ gatewayReference }, key) =>
      disputed(() => stripe.disputes.close(gatewayReference, {}, options(key))),
    find: (paymentId, since) => asked(() => findIntent(stripe, paymentId, since, access.timeout())),
    registerWebhook: async ({ id, version }, url) => {
      const enabled_events = [...webhookEvents];
      const wish = { url, enabled_events, api_version: API_VERSION, metadata: { gatewayId: id } } as const;
      const endpoints = stripe.webhookEndpoints;
      const endpoint = await endpoints.create(wish, options(`${id}/webhook/${version}`)).catch(throwAway);
      if (endpoint.secret === undefined) throw new Error('a new webhook endpoint shows no secret');
      return endpoint.secret;
    },
  };
}

/** Of one payment; the most that the client hands out at once. */
const MOST_REFUNDS = 10_000;
const MOST_DISPUTES = 100;
const CLOCK_SKEW_S = 300;

/** `fetch` is used because the package's own client repeats a POST whose connection broke, and hides that it did. */
function connect({ secretKey, mode, sandboxUrl }: StripeAccess): Stripe {
  const base = {
    apiVersion: API_VERSION,
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(),
    appInfo: { name: 'BeaverOS' },
  } as const;
  const isSandboxKey = secretKey.startsWith('sk_sandbox_');
  if (isSandboxKey !== (mode === 'sandbox')) throw new Error('a key and its gateway are of different modes');
  if (!isSandboxKey) return new Stripe(secretKey, { ...base, host: STRIPE_HOST });
  if (sandboxUrl === undefined) throw new Error('a sandbox key, and no SANDBOX_GATEWAY_URL');
  const { hostname, port, protocol } = new URL(sandboxUrl);
  const scheme = protocol === 'http:' ? 'http' : 'https';
  return new Stripe(secretKey, {
    ...base,
    host: hostname,
    port: port || (scheme === 'http' ? 80 : 443),
    protocol: scheme,
  });
}

async function findIntent(stripe: Stripe, paymentId: string, since: Date, timeout: number) {
  const created = { gte: Math.floor(since.getTime() / 1000) - CLOCK_SKEW_S };
  for await (const intent of stripe.paymentIntents.list({ created, limit: 100 }, { timeout })) {
    if (intent.metadata.paymentId === paymentId) return intent;
  }
  return undefined;
}

/** Made of the payment alone, so that the same key always comes with the same parameters. */
const newIntent = (payment: Payment) => ({
  amount: payment.amount,
  currency: payment.currency.toLowerCase(),
  capture_method: 'manual' as const,
  payment_method_types: ['card'],
  payment_method_options: { card: { request_multicapture: 'if_available' as const } },
  metadata: { paymentId: payment.id, orderId: payment.orderId, tenantId: payment.tenantId },
  ...(payment.gatewayCustomer === null ? {} : { customer: payment.gatewayCustomer }),
});

const creationKey = ({ id, createAttempt }: Payment): string => `${id}/create/${createAttempt}`;

function referenceOf({ id, gatewayReference }: Payment): string {
  if (gatewayReference === null) throw new Error(`${id} has no intent yet`);
  return gatewayReference;
}
