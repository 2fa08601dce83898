import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { cardPayment } from './support/card-payment.ts';
import { receiveWebhooks, type WebhookReceiver } from './support/receive-webhooks.ts';
import { type Merchant, returnUrl, startGateway } from './support/start-gateway.ts';

const gateway = await startGateway({ WEBHOOK_RETRY_MS: '100', WEBHOOK_LATE_MS: '1200', WEBHOOK_REORDER_MS: '3000' });
test.after.always(() => gateway.dispose());

/** A merchant whose webhooks come to a server of its own. */
async function listen(t: ExecutionContext, events: '*'[] | 'payment_intent.succeeded'[] = ['*']) {
  const receiver = await receiveWebhooks();
  t.teardown(receiver.close);
  const merchant = gateway.merchant();
  const endpoint = await merchant.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: events });
  return { ...merchant, receiver, endpoint };
}

const manual = { amount: 8400, currency: 'usd', capture_method: 'manual' } as const;
const confirm = ({ stripe }: Pick<Merchant, 'stripe'>, id: string, paymentMethod: string) =>
  stripe.paymentIntents.confirm(id, { payment_method: paymentMethod, return_url: returnUrl });

test('a payment is told step by step, signed with the secret of the endpoint', async (t) => {
  const { stripe, receiver, endpoint } = await listen(t);
  t.regex(String(endpoint.secret), /^whsec_\w{20,}$/);
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  await receiver.until(3);
  await stripe.paymentIntents.capture(id, { amount_to_capture: 8000 }, { idempotencyKey: 'pay_1/capture/ful_1' });
  await receiver.until(5);
  await stripe.refunds.create({ payment_intent: id, amount: 100 });
  const received = await receiver.until(7);
  t.deepEqual(receiver.types(), [
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.amount_capturable_updated',
    'charge.captured',
    'payment_intent.succeeded',
    'refund.created',
    'charge.refunded',
  ]);
  for (const { payload, signature, event } of received) {
    const known = stripe.webhooks.constructEvent(payload, signature, String(endpoint.secret));
    t.like(known, { id: event.id, object: 'event', livemode: false, api_version: '2026-10-28.endive' });
    t.throws(() =>
      stripe.webhooks.constructEvent(
        payload.replace('"livemode": false', '"livemode": true'),
        signature,
        String(endpoint.secret),
      ),
    );
    t.throws(() => stripe.webhooks.constructEvent(payload, signature, 'whsec_other'));
  }
  t.like(received[4]?.event, {
    data: { object: { id, status: 'succeeded', amount_received: 8000 } },
    request: { idempotency_key: 'pay_1/capture/ful_1' },
  });
});

test('declines, authentications and cancellations are told too', async (t) => {
  const { stripe, receiver, post } = await listen(t);
  const { id } = await stripe.paymentIntents.create(manual);
  await t.throwsAsync(confirm({ stripe }, id, 'pm_card_chargeDeclined'));
  await confirm({ stripe }, id, 'pm_card_authenticationRequired');
  await post(`/control/payment-intents/${id}/authenticate`, { outcome: 'fail' });
  await confirm({ stripe }, id, 'pm_card_authenticationRequired');
  await post(`/control/payment-intents/${id}/authenticate`, { outcome: 'succeed' });
  await stripe.paymentIntents.cancel(id);
  await receiver.until(10);
  t.deepEqual(receiver.types(), [
    'payment_intent.created',
    'charge.failed',
    'payment_intent.payment_failed',
    'payment_intent.requires_action',
    'payment_intent.payment_failed',
    'payment_intent.requires_action',
    'charge.succeeded',
    'payment_intent.amount_capturable_updated',
    'charge.refunded',
    'payment_intent.canceled',
  ]);
});

test('a lapse and each capture of several are told', async (t) => {
  const { stripe, receiver, post } = await listen(t);
  const { id } = await stripe.paymentIntents.create(
    cardPayment('pm_sandbox_multicapture', {
      payment_method_options: { card: { request_multicapture: 'if_available' } },
    }),
  );
  await stripe.paymentIntents.capture(id, { amount_to_capture: 100, final_capture: false });
  await stripe.paymentIntents.capture(id, { amount_to_capture: 100 });
  const other = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  await post(`/control/payment-intents/${other.id}/expire`, {});
  await receiver.until(14);
  const told = (intent: string) =>
    receiver.received
      .filter(({ payload }) => payload.includes(intent))
      .map(({ event }) => event.type)
      .slice(3);
  const partial = ['charge.updated', 'payment_intent.amount_capturable_updated'];
  t.deepEqual(told(id), [...partial, ...partial, 'charge.captured', 'payment_intent.succeeded']);
  t.deepEqual(told(other.id), ['charge.expired', 'payment_intent.canceled']);
});

test('an endpoint hears only what it asked for, and nothing of other accounts', async (t) => {
  const { stripe, receiver } = await listen(t, ['payment_intent.succeeded']);
  await gateway.merchant().stripe.paymentIntents.create(cardPayment('pm_card_visa', { capture_method: 'automatic' }));
  await stripe.paymentIntents.create(cardPayment('pm_card_visa', { capture_method: 'automatic' }));
  await receiver.until(1);
  await sleep(500);
  t.deepEqual(receiver.types(), ['payment_intent.succeeded']);
});

test('a failed delivery is tried again with the same event and a new signature', async (t) => {
  const { stripe, receiver, endpoint } = await listen(t, ['payment_intent.succeeded']);
  receiver.failNext(3, 503);
  await stripe.paymentIntents.create(cardPayment('pm_card_visa', { capture_method: 'automatic' }));
  const [received] = await receiver.until(1);
  t.true(received !== undefined);
  t.notThrows(() =>
    stripe.webhooks.constructEvent(received?.payload ?? '', received?.signature ?? '', String(endpoint.secret)),
  );
});

test('pm_sandbox_webhookDoubled sends each event twice', async (t) => {
  const { stripe, receiver } = await listen(t);
  const { id } = await stripe.paymentIntents.create(manual);
  await confirm({ stripe }, id, 'pm_sandbox_webhookDoubled');
  await assertDoubled(t, receiver, 5);
});

test('pm_sandbox_webhookLate sends nothing before its time', async (t) => {
  const { stripe, receiver } = await listen(t);
  const { id } = await stripe.paymentIntents.create(manual);
  await receiver.until(1);
  const confirmedAt = Date.now();
  await confirm({ stripe }, id, 'pm_sandbox_webhookLate');
  const received = await receiver.until(3);
  t.true(received.slice(1).every(({ at }) => at - confirmedAt >= 1_200));
});

test('pm_sandbox_webhookReordered sends the newest first', async (t) => {
  const { stripe, receiver } = await listen(t);
  const { id } = await stripe.paymentIntents.create(manual);
  await receiver.until(1);
  await confirm({ stripe }, id, 'pm_sandbox_webhookReordered');
  await stripe.paymentIntents.capture(id);
  await receiver.until(5);
  t.deepEqual(receiver.types().slice(1), [
    'payment_intent.succeeded',
    'charge.captured',
    'payment_intent.amount_capturable_updated',
    'charge.succeeded',
  ]);
});

test('pm_sandbox_webhookOff loses them', async (t) => {
  const { stripe, receiver } = await listen(t);
  const { id } = await stripe.paymentIntents.create(manual);
  await confirm({ stripe }, id, 'pm_sandbox_webhookOff');
  await sleep(600);
  t.deepEqual(receiver.types(), ['payment_intent.created']);
});

test('the control endpoint sets the mode of an account', async (t) => {
  const { stripe, receiver, post } = await listen(t);
  t.deepEqual(await (await post('/control/webhooks', { mode: 'off' })).json(), { mode: 'off' });
  await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  await post('/control/webhooks', { mode: 'doubled' });
  await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  await assertDoubled(t, receiver, 6);
  await post('/control/webhooks', { mode: 'normal' });
  await stripe.paymentIntents.create(manual);
  await receiver.until(7);
  await sleep(400);
  t.is(receiver.received.length, 7);
});

test('endpoints are listed without their secret and can be deleted', async (t) => {
  const { stripe, receiver, endpoint } = await listen(t);
  const { data } = await stripe.webhookEndpoints.list();
  t.like(data, [{ id: endpoint.id, url: receiver.url, enabled_events: ['*'], status: 'enabled' }]);
  t.false(Object.keys(data[0] ?? {}).includes('secret'));
  t.like(await stripe.webhookEndpoints.del(endpoint.id), { id: endpoint.id, deleted: true });
  t.like(await t.throwsAsync(stripe.webhookEndpoints.del(endpoint.id)), { statusCode: 404, code: 'resource_missing' });
  await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  await sleep(400);
  t.deepEqual(receiver.received, []);
  const wrong = stripe.webhookEndpoints.create({ url: 'shop.test', enabled_events: ['*'] });
  t.like(await t.throwsAsync(wrong), { statusCode: 400, param: 'url' });
});

async function assertDoubled(t: ExecutionContext, receiver: WebhookReceiver, count: number): Promise<void> {
  await receiver.until(count);
  const ids = receiver.received.map(({ event }) => event.id);
  const twice = ids.filter((id) => ids.filter((other) => other === id).length === 2);
  t.is(new Set(twice).size, Math.floor(count / 2));
}
