import test from 'ava';
import type Stripe from 'stripe';
import { cardPayment } from './support/card-payment.ts';
import { startGateway } from './support/start-gateway.ts';

const gateway = await startGateway();
test.after.always(() => gateway.dispose());

test('a manual payment is held, then captured once', async (t) => {
  const { stripe, ledger } = gateway.merchant();
  const held = await stripe.paymentIntents.create(cardPayment('pm_card_visa', { metadata: { order: 'ord_1' } }), {
    idempotencyKey: 'pay_1/authorize/1',
  });
  t.like(held, {
    status: 'requires_capture',
    amount_capturable: 8400,
    amount_received: 0,
    metadata: { order: 'ord_1' },
  });

  const captured = await stripe.paymentIntents.capture(held.id, {}, { idempotencyKey: 'pay_1/capture/ful_1' });
  t.like(captured, { status: 'succeeded', amount_capturable: 0, amount_received: 8400 });
  t.like(await ledger(held.id), [
    { kind: 'authorization', amount: 8400, currency: 'usd', idempotencyKey: 'pay_1/authorize/1' },
    { kind: 'capture', amount: 8400, idempotencyKey: 'pay_1/capture/ful_1', metadata: { order: 'ord_1' } },
  ]);
  t.is((await ledger(held.id)).length, 2);
});

test('an intent may be made first and confirmed later', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const made = await stripe.paymentIntents.create({ amount: 8400, currency: 'usd', capture_method: 'manual' });
  t.like(made, { status: 'requires_payment_method', payment_method: null, latest_charge: null });
  const held = await stripe.paymentIntents.confirm(made.id, {
    payment_method: 'pm_card_mastercard',
    return_url: 'http://shop.test/',
    expand: ['latest_charge'],
  });
  t.like(held, { status: 'requires_capture', latest_charge: { paid: true, captured: false, amount: 8400 } });
  t.like(card(held), { brand: 'mastercard', last4: '4444', multicapture: { status: 'unavailable' } });
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('an automatic payment is authorized and captured in one', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const paid = await stripe.paymentIntents.create(cardPayment('pm_card_visa', { capture_method: 'automatic' }));
  t.like(paid, { status: 'succeeded', amount_received: 8400 });
  t.deepEqual(await effects(paid.id), ['authorization 8400', 'capture 8400']);
});

test('without multicapture a partial capture lets the rest go', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(
    cardPayment('pm_card_visa', { payment_method_options: { card: { request_multicapture: 'if_available' } } }),
  );
  const refused = await t.throwsAsync(
    stripe.paymentIntents.capture(id, { amount_to_capture: 4000, final_capture: false }),
  );
  t.like(refused, { statusCode: 400, param: 'final_capture' });
  const captured = await stripe.paymentIntents.capture(id, { amount_to_capture: 4000 });
  t.like(captured, { status: 'succeeded', amount_received: 4000, amount_capturable: 0 });
  t.deepEqual(await effects(id), ['authorization 8400', 'capture 4000', 'release 4400']);

  const again = await t.throwsAsync(stripe.paymentIntents.capture(id, { amount_to_capture: 4400 }));
  t.like(again, { statusCode: 400, code: 'payment_intent_unexpected_state', payment_intent: { status: 'succeeded' } });
});

test('with multicapture each shipment captures its share, and the final one ends it', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const held = await stripe.paymentIntents.create(multicapturePayment('pm_sandbox_multicapture'));
  t.is(card(held)?.multicapture?.status, 'available');
  const first = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 4000, final_capture: false });
  t.like(first, { status: 'requires_capture', amount_received: 4000, amount_capturable: 4400 });
  const second = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 3000, final_capture: false });
  t.like(second, { status: 'requires_capture', amount_received: 7000, amount_capturable: 1400 });
  const last = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 1000, expand: ['latest_charge'] });
  t.like(last, {
    status: 'succeeded',
    amount_received: 8000,
    latest_charge: { amount_captured: 8000, captured: true },
  });
  const all = ['authorization 8400', 'capture 4000', 'capture 3000', 'capture 1000', 'release 400'];
  t.deepEqual(await effects(held.id), all);
});

test('the rest of a partly captured payment is let go by capturing nothing, not by canceling', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(multicapturePayment('pm_sandbox_multicapture'));
  const nothing = await t.throwsAsync(stripe.paymentIntents.capture(id, { amount_to_capture: 0 }));
  t.like(nothing, { code: 'parameter_invalid_integer', param: 'amount_to_capture' });
  await stripe.paymentIntents.capture(id, { amount_to_capture: 4000, final_capture: false });
  const refused = await t.throwsAsync(stripe.paymentIntents.cancel(id));
  t.like(refused, { code: 'payment_intent_unexpected_state' });
  const closed = await stripe.paymentIntents.capture(id, { amount_to_capture: 0, final_capture: true });
  t.like(closed, { status: 'succeeded', amount_received: 4000, amount_capturable: 0 });
  t.deepEqual(await effects(id), ['authorization 8400', 'capture 4000', 'release 4400']);
});

test('multicapture is there only for the payment method that has it, and only when asked for', async (t) => {
  const { stripe } = gateway.merchant();
  const never = await stripe.paymentIntents.create(multicapturePayment('pm_sandbox_noMulticapture'));
  t.is(card(never)?.multicapture?.status, 'unavailable');
  const unasked = await stripe.paymentIntents.create(
    cardPayment('pm_sandbox_multicapture', { expand: ['latest_charge'] }),
  );
  t.is(card(unasked)?.multicapture?.status, 'unavailable');
});

test('nothing is captured beyond what is held', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  const refused = await t.throwsAsync(stripe.paymentIntents.capture(id, { amount_to_capture: 8401 }));
  t.like(refused, { statusCode: 400, code: 'amount_too_large' });
  t.deepEqual(await effects(id), ['authorization 8400']);
});

test('a refused capture ends the authorization and shows on the intent', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_sandbox_captureDeclined'));
  const refused = await t.throwsAsync(stripe.paymentIntents.capture(id));
  t.like(refused, { statusCode: 402, code: 'card_declined', decline_code: 'generic_decline' });
  t.like(await stripe.paymentIntents.retrieve(id), {
    status: 'requires_payment_method',
    amount_capturable: 0,
    amount_received: 0,
    last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
  });
  t.deepEqual(await effects(id), ['authorization 8400', 'release 8400']);
});

const multicapturePayment = (paymentMethod: string): Stripe.PaymentIntentCreateParams =>
  cardPayment(paymentMethod, {
    payment_method_options: { card: { request_multicapture: 'if_available' } },
    expand: ['latest_charge'],
  });

function card({ latest_charge: charge }: Stripe.PaymentIntent): Stripe.Charge.PaymentMethodDetails.Card | undefined {
  return typeof charge === 'object' ? charge?.payment_method_details?.card : undefined;
}
