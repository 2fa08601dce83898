import test from 'ava';
import type Stripe from 'stripe';
import { cardPayment } from './support/card-payment.ts';
import { returnUrl, startGateway } from './support/start-gateway.ts';

const gateway = await startGateway();
test.after.always(() => gateway.dispose());

const unpaid = { amount: 8400, currency: 'usd', capture_method: 'manual' } as const;

/** A card of somebody's own, made from a name. */
async function keep(stripe: Stripe, name: string): Promise<{ customer: string; card: string }> {
  const { id: customer } = await stripe.customers.create({ email: 'ada@lodge.example', name: 'Ada' });
  return { customer, card: (await stripe.paymentMethods.attach(name, { customer })).id };
}

test('a customer is shown as it was made, and to its own account alone', async (t) => {
  const { stripe } = gateway.merchant();
  const made = await stripe.customers.create({ email: 'ada@lodge.example', metadata: { shop: '1' } });
  t.regex(made.id, /^cus_/);
  t.like(made, { object: 'customer', email: 'ada@lodge.example', name: null, metadata: { shop: '1' } });
  const { id: second } = await stripe.customers.create();
  t.like(await stripe.customers.retrieve(made.id), { id: made.id, email: 'ada@lodge.example' });
  t.deepEqual(
    (await stripe.customers.list()).data.map(({ id }) => id),
    [second, made.id],
  );
  const stranger = await t.throwsAsync(gateway.merchant().stripe.customers.retrieve(made.id));
  t.like(stranger, { statusCode: 404, code: 'resource_missing' });
});

test('a name that is attached becomes a payment method of its own; the name stays nobody’s', async (t) => {
  const { stripe } = gateway.merchant();
  const { customer, card } = await keep(stripe, 'pm_card_mastercard');
  t.not(card, 'pm_card_mastercard');
  const shown = await stripe.paymentMethods.retrieve(card, { expand: ['customer'] });
  t.like(shown, { id: card, type: 'card', card: { brand: 'mastercard', last4: '4444' }, customer: { id: customer } });
  t.is((await stripe.paymentMethods.retrieve('pm_card_mastercard')).customer, null);
  t.is((await stripe.paymentIntents.create(cardPayment('pm_card_mastercard'))).status, 'requires_capture');

  const again = await t.throwsAsync(stripe.paymentMethods.attach(card, { customer }));
  t.like(again, { statusCode: 400, type: 'StripeInvalidRequestError' });
  const nobody = await t.throwsAsync(stripe.paymentMethods.attach('pm_card_visa', { customer: 'cus_none' }));
  t.like(nobody, { statusCode: 400, code: 'resource_missing', param: 'customer' });
  for (const id of ['pm_none', `pm_card_visa_${'0'.repeat(24)}`]) {
    t.like(await t.throwsAsync(stripe.paymentMethods.attach(id, { customer })), { statusCode: 404 });
    t.like(await t.throwsAsync(stripe.paymentMethods.retrieve(id)), { statusCode: 404 });
    t.like(await t.throwsAsync(stripe.paymentIntents.create(cardPayment(id))), { code: 'resource_missing' });
  }
  t.like(await t.throwsAsync(gateway.merchant().stripe.paymentMethods.retrieve(card)), { statusCode: 404 });
});

test('a kept payment method does as its name does', async (t) => {
  const { stripe } = gateway.merchant();
  const { customer, card } = await keep(stripe, 'pm_card_chargeDeclinedLostCard');
  const declined = await t.throwsAsync(stripe.paymentIntents.create(cardPayment(card, { customer })));
  t.like(declined, { statusCode: 402, decline_code: 'lost_card' });
});

test('what a customer keeps may be used again, with that customer', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { customer, card } = await keep(stripe, 'pm_sandbox_usableOnce');
  for (const _time of [1, 2]) {
    const paid = await stripe.paymentIntents.create(cardPayment(card, { customer, expand: ['latest_charge'] }));
    t.like(paid, { status: 'requires_capture', customer, payment_method: card, latest_charge: { customer } });
  }
  t.deepEqual(await effects(), ['authorization 8400', 'authorization 8400']);
});

test('it is refused without its customer, and with another; that changes nothing', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { customer, card } = await keep(stripe, 'pm_card_visa');
  const { id: other } = await stripe.customers.create();
  const { id } = await stripe.paymentIntents.create(unpaid);
  const confirm = (intent: string) =>
    stripe.paymentIntents.confirm(intent, { payment_method: card, return_url: returnUrl });
  const alone = await t.throwsAsync(confirm(id));
  t.like(alone, { statusCode: 400, code: 'parameter_missing', param: 'source', payment_intent: { id } });
  t.like(await stripe.paymentIntents.retrieve(id), { status: 'requires_payment_method', payment_method: null });

  const ofOther = await stripe.paymentIntents.create({ ...unpaid, customer: other });
  const mistaken = await t.throwsAsync(confirm(ofOther.id));
  t.like(mistaken, { statusCode: 400, code: undefined, param: 'payment_method', payment_intent: { customer: other } });
  for (const more of [{}, { customer: other }])
    t.like(await t.throwsAsync(stripe.paymentIntents.create(cardPayment(card, more))), { statusCode: 400 });
  t.is((await stripe.paymentIntents.list()).data.length, 2, 'none was made');

  await stripe.paymentIntents.update(id, { customer });
  t.is((await confirm(id)).status, 'requires_capture');
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('an intent gets a customer once, and before it is paid', async (t) => {
  const { stripe } = gateway.merchant();
  const { id: customer } = await stripe.customers.create();
  const { id: other } = await stripe.customers.create();
  const { id } = await stripe.paymentIntents.create(unpaid);
  const none = await t.throwsAsync(stripe.paymentIntents.update(id, { customer: 'cus_none' }));
  t.like(none, { statusCode: 400, code: 'resource_missing', param: 'customer' });
  t.is((await stripe.paymentIntents.update(id, { customer })).customer, customer);
  for (const later of [other, customer]) {
    const refused = await t.throwsAsync(stripe.paymentIntents.update(id, { customer: later }));
    t.regex(refused?.message ?? '', /cannot modify `customer`/);
  }
  const taken = await t.throwsAsync(stripe.paymentIntents.update(id, { customer: '' }));
  t.like(taken, { code: 'parameter_invalid_empty', param: 'customer' });

  const paid = { payment_method: 'pm_card_visa', return_url: returnUrl };
  const confirmed = await stripe.paymentIntents.confirm(id, paid);
  t.like(confirmed, { status: 'requires_capture', customer }, 'what nobody keeps pays a customer’s intent');
  const { id: held } = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  const late = await t.throwsAsync(stripe.paymentIntents.update(held, { customer }));
  t.like(late, { code: 'payment_intent_unexpected_state', payment_intent: { customer: null } });
  const unknown = await t.throwsAsync(stripe.paymentIntents.create({ ...unpaid, customer: 'cus_none' }));
  t.like(unknown, { statusCode: 400, code: 'resource_missing', param: 'customer' });
});
