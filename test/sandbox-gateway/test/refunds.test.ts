import test from 'ava';
import { cardPayment } from './support/card-payment.ts';
import { receiveWebhooks } from './support/receive-webhooks.ts';
import { startGateway } from './support/start-gateway.ts';
import { until } from './support/until.ts';

const gateway = await startGateway({ REFUND_SETTLEMENT_MS: '300' });
test.after.always(() => gateway.dispose());

const paid = (paymentMethod: string) => cardPayment(paymentMethod, { capture_method: 'automatic' });

test('captured money is refunded in parts, never beyond what is left', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(paid('pm_card_visa'));
  const first = await stripe.refunds.create({ payment_intent: id, amount: 4000, metadata: { refund: 'rf_1' } });
  t.like(first, { status: 'succeeded', amount: 4000, payment_intent: id, metadata: { refund: 'rf_1' } });
  const tooMuch = await t.throwsAsync(stripe.refunds.create({ payment_intent: id, amount: 4401 }));
  t.like(tooMuch, { statusCode: 400, param: 'amount' });
  const rest = await stripe.refunds.create({ payment_intent: id, expand: ['charge', 'payment_intent'] });
  t.like(rest, { amount: 4400, charge: { amount_refunded: 8400, refunded: true }, payment_intent: { id } });
  t.like(await t.throwsAsync(stripe.refunds.create({ payment_intent: id })), { code: 'charge_already_refunded' });
  t.deepEqual(await effects(id), ['authorization 8400', 'capture 8400', 'refund 4000', 'refund 4400']);

  const { data } = await stripe.refunds.list({ payment_intent: id });
  t.deepEqual(
    data.map((refund) => refund.id),
    [rest.id, first.id],
  );
  t.like(await stripe.refunds.retrieve(first.id), { id: first.id, amount: 4000 });
});

test('what was not captured cannot be refunded', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const held = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  t.like(await t.throwsAsync(stripe.refunds.create({ payment_intent: held.id })), { code: 'charge_not_refundable' });
  const missing = stripe.refunds.create({ payment_intent: 'pi_none' });
  t.like(await t.throwsAsync(missing), { statusCode: 400, code: 'resource_missing', param: 'payment_intent' });
  t.like(await t.throwsAsync(stripe.refunds.create({})), { statusCode: 400 });
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('a pending refund succeeds later and says so', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const receiver = await receiveWebhooks();
  t.teardown(receiver.close);
  await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['refund.updated'] });
  const { id } = await stripe.paymentIntents.create(paid('pm_card_pendingRefund'));
  const refund = await stripe.refunds.create({ payment_intent: id });
  t.is(refund.status, 'pending');
  const [told] = await receiver.until(1);
  t.like(told?.event, { data: { object: { id: refund.id, status: 'succeeded' } } });
  t.is((await stripe.refunds.retrieve(refund.id)).status, 'succeeded');
  t.deepEqual(await effects(id), ['authorization 8400', 'capture 8400', 'refund 8400']);
});

test('a refund that fails later gives the money back to the merchant', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(paid('pm_card_refundFail'));
  const refund = await stripe.refunds.create({ payment_intent: id });
  t.is(refund.status, 'succeeded');
  const retrieve = () => stripe.refunds.retrieve(refund.id, { expand: ['charge'] });
  t.like(await until(retrieve, ({ status }) => status === 'failed'), {
    status: 'failed',
    charge: { amount_refunded: 0, refunded: false },
  });
  t.deepEqual(await effects(id), ['authorization 8400', 'capture 8400', 'refund 8400', 'refund -8400']);
});

test('one key refunds once', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(paid('pm_card_visa'));
  const refund = () => stripe.refunds.create({ payment_intent: id, amount: 100 }, { idempotencyKey: 'rf_1/refund' });
  t.is((await refund()).id, (await refund()).id);
  t.deepEqual((await effects(id)).slice(2), ['refund 100']);
});
