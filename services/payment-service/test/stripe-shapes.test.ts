import { installGoProgram } from '@beaver/temporal/testing';
import test from 'ava';
import type { Transaction } from '../src/domain/payment.ts';
import { API_VERSION, type CardGateway, stripeGateway } from '../src/gateways/stripe.ts';
import { authorized } from './record-of.ts';
import { startSandbox } from './sandbox.ts';
import { differences } from './shape-differences.ts';
import { startStripeMock } from './stripe-mock.ts';

/** Stripe's own mock: it checks each request against Stripe's OpenAPI document, and answers with that document's fixtures. */
const program = await installGoProgram('github.com/stripe/stripe-mock', 'v0.197.0');
const skipped = 'missing' in program ? ` (skipped: ${program.missing})` : '';
const judge = 'missing' in program ? test.skip : test.serial;
const { payment, transactions } = authorized();
const act = transactions[0] as Transaction;

const gatewayAt = (sandboxUrl: string): CardGateway =>
  stripeGateway({
    secretKey: 'sk_sandbox_shapes',
    mode: 'sandbox',
    sandboxUrl,
    returnUrl: 'https://lodge.example/orders',
    timeout: () => 10_000,
  });

judge(`every call of the adapter is as Stripe documents it, and so is what it reads${skipped}`, async (t) => {
  const mock = await startStripeMock('path' in program ? program.path : '');
  t.teardown(() => mock.stop());
  const stripe = gatewayAt(mock.url);
  const ofSeveral = { ...payment, multicapture: true };
  const shown = [
    await stripe.create(payment),
    await stripe.create({ ...payment, gatewayCustomer: 'cus_1' }),
    await stripe.nameCustomer('pi_1', 'cus_1', 'act/customer'),
    await stripe.confirm(payment, act, 'pm_card_visa'),
    await stripe.capture(payment, act, true),
    await stripe.capture(ofSeveral, act, false),
    await stripe.release(payment, act, false),
    await stripe.release(ofSeveral, act, true),
    await stripe.retrieve('pi_1'),
  ];
  for (const outcome of shown) {
    if (outcome.kind !== 'shown') return t.fail(JSON.stringify(outcome));
    const { view } = outcome;
    t.like(view, { status: 'declined', amountReceived: 0, multicapture: false }, 'the fixture’s last attempt failed');
    t.regex(`${view.reference} ${view.chargeReference}`, /^pi_\w+ ch_\w+$/);
  }
  t.is((await stripe.refund(payment, act)).kind, 'refundShown');
  t.regex((await stripe.refunds('pi_1'))[0]?.reference ?? '', /^re_/);
  const listed = await stripe.listDisputes({ from: new Date(0), to: new Date() });
  t.regex(listed.data[0]?.reference ?? '', /^dp_/);
  t.is((await stripe.find('pay_1', new Date())).kind, 'unknown', 'no intent of the account carries this payment');
  const endpoint = stripe.registerWebhook({ id: 'gw_1', version: 1 }, 'https://lodge.example/v1/webhooks/gw_1');
  await t.throwsAsync(endpoint, { message: 'a new webhook endpoint shows no secret' }, 'the fixture leaves it out');

  t.deepEqual(
    mock.judged.map(({ call, status }) => `${status} ${call}`),
    [
      '200 POST /v1/payment_intents',
      '200 POST /v1/payment_intents',
      '200 POST /v1/payment_intents/{id}',
      '200 POST /v1/payment_intents/{id}/confirm',
      '200 POST /v1/payment_intents/{id}/capture',
      '200 POST /v1/payment_intents/{id}/capture',
      '200 POST /v1/payment_intents/{id}/cancel',
      '200 POST /v1/payment_intents/{id}/capture',
      '200 GET /v1/payment_intents/{id}',
      '200 POST /v1/refunds',
      '200 GET /v1/refunds',
      '200 GET /v1/disputes',
      '200 GET /v1/payment_intents',
      '200 POST /v1/webhook_endpoints',
    ],
  );
  for (const { call, headers } of mock.judged) {
    t.is(headers['stripe-version'], API_VERSION, call);
    if (call.startsWith('POST')) t.truthy(headers['idempotency-key'], call);
  }
  t.deepEqual([await statusOf(mock.url, {}), await statusOf(mock.url, { nonsense: '1' })], [200, 400], 'it does judge');
});

async function statusOf(url: string, more: Record<string, string>): Promise<number> {
  const body = new URLSearchParams({ amount: '8400', currency: 'usd', capture_method: 'manual', ...more });
  return (await fetch(`${url}/v1/payment_intents`, { method: 'POST', body })).status;
}

judge(`the sandbox answers in the shapes that Stripe documents${skipped}`, async (t) => {
  const [mock, sandbox] = await Promise.all([startStripeMock('path' in program ? program.path : ''), startSandbox()]);
  t.teardown(() => Promise.all([mock.stop(), sandbox.stop()]));
  const ask = async (path: string, form: Record<string, string>) => {
    const { body: own } = await sandbox.dashboard('sk_sandbox_shapes', path, form);
    const documented = await fetch(mock.url + path, { method: 'POST', body: new URLSearchParams(form) });
    return { own, documented: (await documented.json()) as object };
  };
  const intent = await ask('/v1/payment_intents', {
    amount: '8400',
    currency: 'usd',
    capture_method: 'manual',
    confirm: 'true',
    payment_method: 'pm_card_visa',
    'payment_method_types[]': 'card',
    'expand[]': 'latest_charge',
  });
  const expandable = '/latest_charge/refunds is missing'; // shown only to whoever asks for it, which the mock does not know
  t.deepEqual(differences(intent.own, intent.documented), [expandable]);
  const { own: captured, documented } = await ask(`/v1/payment_intents/${intent.own.id}/capture`, {});
  t.deepEqual(differences(captured, documented), []);
  const customer = await ask('/v1/customers', { email: 'ada@lodge.example', name: 'Ada' });
  t.deepEqual(differences(customer.own, customer.documented), []);
  const card = await ask('/v1/payment_methods/pm_card_visa/attach', { customer: customer.own.id });
  t.deepEqual(differences(card.own, card.documented), []);
  const { own: unpaid } = await ask('/v1/payment_intents', { amount: '8400', currency: 'usd' });
  const named = await ask(`/v1/payment_intents/${unpaid.id}`, { customer: customer.own.id });
  t.deepEqual(differences(named.own, named.documented), []);
  const refund = await ask('/v1/refunds', { payment_intent: intent.own.id, amount: '100' });
  t.deepEqual(differences(refund.own, refund.documented), []);
});
