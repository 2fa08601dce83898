import test from 'ava';
import { cardPayment } from './support/card-payment.ts';
import { startGateway } from './support/start-gateway.ts';
import { until } from './support/until.ts';

const gateway = await startGateway();
test.after.always(() => gateway.dispose());

test('cancel lets go what was held, once', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  const canceled = await stripe.paymentIntents.cancel(id, {
    cancellation_reason: 'requested_by_customer',
    expand: ['latest_charge'],
  });
  t.like(canceled, { status: 'canceled', cancellation_reason: 'requested_by_customer', amount_capturable: 0 });
  t.like(canceled.latest_charge, { captured: false, amount_captured: 0, refunded: true, amount_refunded: 8400 });
  t.true(Number(canceled.canceled_at) > 0);

  const again = await t.throwsAsync(stripe.paymentIntents.cancel(id));
  t.like(again, { code: 'payment_intent_unexpected_state', payment_intent: { status: 'canceled' } });
  const captured = await t.throwsAsync(stripe.paymentIntents.capture(id));
  t.like(captured, { code: 'payment_intent_unexpected_state' });
  const confirmed = await t.throwsAsync(stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' }));
  t.like(confirmed, { code: 'payment_intent_unexpected_state' });
  t.deepEqual(await effects(id), ['authorization 8400', 'release 8400']);
});

test('an intent that holds nothing is canceled without a release', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create({ amount: 8400, currency: 'usd' });
  t.is((await stripe.paymentIntents.cancel(id)).status, 'canceled');
  t.deepEqual(await effects(), []);
});

test('an authorization lapses by itself when its time is over', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const held = await stripe.paymentIntents.create(
    cardPayment('pm_sandbox_authorizationExpired', { expand: ['latest_charge'] }),
  );
  t.is(held.status, 'requires_capture');
  const charge = typeof held.latest_charge === 'object' ? held.latest_charge : null;
  t.true(Number(charge?.payment_method_details?.card?.capture_before) <= Date.now() / 1000 + 2);
  const retrieve = () => stripe.paymentIntents.retrieve(held.id);
  const lapsed = await until(retrieve, ({ status }) => status === 'canceled');
  t.like(lapsed, { status: 'canceled', cancellation_reason: 'automatic', amount_capturable: 0 });
  t.deepEqual(await effects(held.id), ['authorization 8400', 'release 8400']);
});

test('an operator can let an authorization lapse', async (t) => {
  const { stripe, effects, post } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  t.like(await (await post(`/control/payment-intents/${id}/expire`, {})).json(), { id, status: 'canceled' });
  t.is((await stripe.paymentIntents.retrieve(id)).cancellation_reason, 'automatic');
  t.is((await post(`/control/payment-intents/${id}/expire`, {})).status, 400);
  t.is((await post('/control/payment-intents/pi_none/expire', {})).status, 404);
  t.deepEqual(await effects(id), ['authorization 8400', 'release 8400']);
});

test('a partly captured payment that lapses succeeds with what it has', async (t) => {
  const { stripe, effects, post } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(
    cardPayment('pm_sandbox_multicapture', {
      payment_method_options: { card: { request_multicapture: 'if_available' } },
    }),
  );
  await stripe.paymentIntents.capture(id, { amount_to_capture: 400, final_capture: false });
  t.is((await post(`/control/payment-intents/${id}/expire`, {})).status, 200);
  t.like(await stripe.paymentIntents.retrieve(id), { status: 'succeeded', amount_received: 400 });
  t.deepEqual(await effects(id), ['authorization 8400', 'capture 400', 'release 8000']);
});

test('a method that no customer keeps is refused a second intent', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_sandbox_usableOnce'));
  const again = await t.throwsAsync(stripe.paymentIntents.create(cardPayment('pm_sandbox_usableOnce')));
  t.like(again, { type: 'StripeInvalidRequestError', statusCode: 400 });
  t.is((await stripe.paymentIntents.capture(id)).status, 'succeeded', 'the first is none the worse for it');
  t.deepEqual(await effects(), ['authorization 8400', 'capture 8400']);
});
