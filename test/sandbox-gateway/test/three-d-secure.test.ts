import test from 'ava';
import type Stripe from 'stripe';
import { cardPayment } from './support/card-payment.ts';
import { type Merchant, returnUrl, startGateway } from './support/start-gateway.ts';

const gateway = await startGateway();
test.after.always(() => gateway.dispose());

test('the customer completes on the page and is sent back to the shop', async (t) => {
  const { stripe, ledger } = gateway.merchant();
  const waiting = await stripe.paymentIntents.create(cardPayment('pm_card_authenticationRequired'), {
    idempotencyKey: 'pay_1/authorize/1',
  });
  t.like(waiting, { status: 'requires_action', latest_charge: null, amount_capturable: 0 });
  t.like(waiting.next_action, { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl } });
  t.deepEqual(await ledger(), []);

  const page = await fetch(challengeUrl(waiting));
  t.is(page.status, 200);
  const html = await page.text();
  t.regex(html, /<form method="post">[^]*value="succeed">Complete<[^]*value="fail">Fail</);
  t.true(html.includes('$84.00'));

  const answered = await click(waiting, 'succeed');
  t.is(answered.status, 303);
  const back = new URL(String(answered.headers.get('location')));
  t.is(back.origin + back.pathname, returnUrl);
  t.is(back.searchParams.get('payment_intent'), waiting.id);
  t.is(back.searchParams.get('payment_intent_client_secret'), waiting.client_secret);
  t.is(back.searchParams.get('redirect_status'), 'succeeded');

  const held = await stripe.paymentIntents.retrieve(waiting.id, { expand: ['latest_charge'] });
  t.like(held, { status: 'requires_capture', next_action: null });
  t.like(held.latest_charge, { payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } } });
  t.like(await ledger(waiting.id), [
    { kind: 'authentication', amount: 8400, idempotencyKey: 'pay_1/authorize/1' },
    { kind: 'authorization', amount: 8400, idempotencyKey: 'pay_1/authorize/1' },
  ]);
});

test('a failed authentication waits for another payment method', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const waiting = await stripe.paymentIntents.create(cardPayment('pm_card_threeDSecure2Required'));
  const answered = await click(waiting, 'fail');
  t.is(new URL(String(answered.headers.get('location'))).searchParams.get('redirect_status'), 'failed');
  t.like(await stripe.paymentIntents.retrieve(waiting.id), {
    status: 'requires_payment_method',
    payment_method: null,
    last_payment_error: { code: 'payment_intent_authentication_failure' },
  });
  t.deepEqual(await effects(), []);
  const held = await stripe.paymentIntents.confirm(waiting.id, {
    payment_method: 'pm_card_visa',
    return_url: returnUrl,
  });
  t.is(held.status, 'requires_capture');
});

test('a second click changes nothing', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const waiting = await stripe.paymentIntents.create(cardPayment('pm_card_authenticationRequired'));
  const answers = await Promise.all([click(waiting, 'succeed'), click(waiting, 'succeed'), click(waiting, 'fail')]);
  t.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409, 409],
  );
  t.is((await fetch(challengeUrl(waiting))).status, 409);
  t.is((await fetch(challengeUrl(waiting), { method: 'POST', body: new URLSearchParams() })).status, 400);
  t.deepEqual(await effects(waiting.id), ['authentication 8400', 'authorization 8400']);
});

test('a card may be declined after its customer has authenticated', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const waiting = await stripe.paymentIntents.create(cardPayment('pm_card_threeDSecureRequiredChargeDeclined'));
  await click(waiting, 'succeed');
  t.like(await stripe.paymentIntents.retrieve(waiting.id), {
    status: 'requires_payment_method',
    last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
  });
  t.deepEqual(await effects(), ['authentication 8400']);
});

test('while a customer is at the bank another card can pay; the late answer counts for nothing', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const waiting = await stripe.paymentIntents.create(cardPayment('pm_card_authenticationRequired'));
  const held = await stripe.paymentIntents.confirm(waiting.id, {
    payment_method: 'pm_card_visa',
    return_url: returnUrl,
  });
  t.is(held.status, 'requires_capture');
  t.is((await click(waiting, 'succeed')).status, 409);
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('a canceled intent has nothing to authenticate', async (t) => {
  const { stripe, effects, post } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_card_authenticationRequired'));
  t.is((await stripe.paymentIntents.cancel(id)).status, 'canceled');
  t.is((await authenticate({ post }, id, 'succeed')).status, 400);
  t.deepEqual(await effects(), []);
});

test('the control endpoint does what the customer does', async (t) => {
  const merchant = gateway.merchant();
  const [first, second] = await Promise.all([
    merchant.stripe.paymentIntents.create(cardPayment('pm_card_authenticationRequired')),
    merchant.stripe.paymentIntents.create(cardPayment('pm_card_authenticationRequired')),
  ]);
  t.like(await (await authenticate(merchant, first.id, 'succeed')).json(), { status: 'requires_capture' });
  t.like(await (await authenticate(merchant, second.id, 'fail')).json(), { status: 'requires_payment_method' });
  t.is((await authenticate(merchant, first.id, 'perhaps')).status, 400);
});

test('off-session nobody can authenticate: the card is declined', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const error = await t.throwsAsync(
    stripe.paymentIntents.create(cardPayment('pm_card_authenticationRequired', { off_session: true })),
  );
  t.like(error, { statusCode: 402, code: 'authentication_required', decline_code: 'authentication_required' });
  t.deepEqual(await effects(), []);
  const exempt = cardPayment('pm_card_authenticationRequiredSetupForOffSession', { off_session: true });
  t.is((await stripe.paymentIntents.create(exempt)).status, 'requires_capture');
});

test('Stripe insists on a return_url unless redirects are ruled out, and then counts on its own script', async (t) => {
  const { stripe } = gateway.merchant();
  const { return_url: _, ...params } = cardPayment('pm_card_authenticationRequired');
  const error = await t.throwsAsync(stripe.paymentIntents.create(params));
  t.like(error, { statusCode: 400, param: 'return_url' });
  const waiting = await stripe.paymentIntents.create({
    ...params,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  t.like(waiting, { status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
});

test('any card is authenticated when the merchant asks for it', async (t) => {
  const { stripe } = gateway.merchant();
  const waiting = await stripe.paymentIntents.create(
    cardPayment('pm_card_visa', { payment_method_options: { card: { request_three_d_secure: 'any' } } }),
  );
  t.is(waiting.status, 'requires_action');
});

const challengeUrl = (intent: Stripe.PaymentIntent): string => String(intent.next_action?.redirect_to_url?.url);

const click = (intent: Stripe.PaymentIntent, outcome: string): Promise<Response> =>
  fetch(challengeUrl(intent), { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });

const authenticate = ({ post }: Pick<Merchant, 'post'>, id: string, outcome: string): Promise<Response> =>
  post(`/control/payment-intents/${id}/authenticate`, { outcome });
