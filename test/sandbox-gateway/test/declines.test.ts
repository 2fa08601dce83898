import test from 'ava';
import { testPaymentMethods } from '../src/test-payment-methods.ts';
import { cardPayment } from './support/card-payment.ts';
import { returnUrl, startGateway } from './support/start-gateway.ts';

const gateway = await startGateway();
test.after.always(() => gateway.dispose());

/** From Stripe's documentation of its test cards: payment method, error code, decline code. */
const documented: readonly (readonly [string, string, string])[] = [
  ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_chargeCustomerFail', 'card_declined', 'generic_decline'],
  ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['pm_card_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
  ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
  ['pm_card_chargeDeclinedStolenCard', 'card_declined', 'stolen_card'],
  ['pm_card_visa_chargeDeclinedStolenCard', 'card_declined', 'stolen_card'],
  ['pm_card_chargeDeclinedFraudulent', 'card_declined', 'fraudulent'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card', 'expired_card'],
  ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', 'incorrect_cvc'],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error', 'processing_error'],
  ['pm_card_visa_chargeDeclinedVelocityLimitExceeded', 'card_declined', 'card_velocity_exceeded'],
];

for (const [paymentMethod, code, declineCode] of documented) {
  test(`${paymentMethod} is declined with ${declineCode}`, async (t) => {
    const { stripe, effects } = gateway.merchant();
    const error = await t.throwsAsync(stripe.paymentIntents.create(cardPayment(paymentMethod)));
    const refused = { type: 'StripeCardError', statusCode: 402, code, decline_code: declineCode };
    t.like(error, { ...refused, payment_intent: { status: 'requires_payment_method', payment_method: null } });

    const [intent] = (await stripe.paymentIntents.list({ expand: ['data.latest_charge'] })).data;
    t.like(intent, {
      status: 'requires_payment_method',
      last_payment_error: { type: 'card_error', code, decline_code: declineCode },
      latest_charge: { status: 'failed', failure_code: code, paid: false, outcome: { reason: declineCode } },
    });
    t.deepEqual(await effects(), []);
  });
}

test('every declining payment method of the table is in this test', (t) => {
  const declining = Object.entries(testPaymentMethods)
    .filter(([, { decline, authentication, declinesFirst }]) => decline && !authentication && !declinesFirst)
    .map(([name]) => name);
  t.deepEqual(declining.toSorted(), documented.map(([name]) => name).toSorted());
});

test('after a decline another card pays the same intent, and the error is gone', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create({ amount: 8400, currency: 'usd', capture_method: 'manual' });
  const declined = stripe.paymentIntents.confirm(id, {
    payment_method: 'pm_card_chargeDeclined',
    return_url: returnUrl,
  });
  await t.throwsAsync(declined);
  const missing = await t.throwsAsync(stripe.paymentIntents.confirm(id, { return_url: returnUrl }));
  t.like(missing, { code: 'payment_intent_unexpected_state' });
  const held = await stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa', return_url: returnUrl });
  t.like(held, { id, status: 'requires_capture', last_payment_error: null });
  t.deepEqual(await effects(id), ['authorization 8400']);
});

test('a card that changes its mind counts the attempts of its intent', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create({ amount: 8400, currency: 'usd', capture_method: 'manual' });
  const confirm = (payment_method: string) =>
    stripe.paymentIntents.confirm(id, { payment_method, return_url: returnUrl }).then(
      ({ status }) => status,
      (error: { decline_code?: string }) => error.decline_code,
    );
  t.is(await confirm('pm_sandbox_declinedTwice'), 'insufficient_funds');
  t.is(await confirm('pm_sandbox_declinedThenLost'), 'lost_card', 'it is the second attempt');
  t.is(await confirm('pm_sandbox_declinedTwice'), 'requires_capture');
  t.deepEqual(await effects(id), ['authorization 8400']);
});

test('a payment method that does not exist is refused and changes nothing', async (t) => {
  const { stripe } = gateway.merchant();
  for (const name of ['pm_sandbox_unknownPaymentMethod', 'constructor', '__proto__']) {
    const error = await t.throwsAsync(stripe.paymentIntents.create(cardPayment(name)));
    t.like(error, { statusCode: 400, code: 'resource_missing', param: 'payment_method' });
  }
  t.is((await stripe.paymentIntents.list()).data.length, 0);
});
