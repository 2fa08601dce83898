import test from 'ava';
import { eventually, openShop, paymentBody, startWorld, usd } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

const effects = async (shop: { secretKey: string }) =>
  (await world.sandbox.ledger(shop.secretKey)).map(({ kind, amount }) => [kind, amount]);

test('a payment is made and authorized in one command', async (t) => {
  const shop = await openShop(world);
  const made = await shop.pay('pm_card_visa');
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/payments/${made.body.id}`);
  t.is(made.body.status, 'authorized');
  t.is(made.body.method, 1);
  t.deepEqual([made.body.authorized, made.body.captured, made.body.voided], [usd(10_000), usd(0), usd(0)]);
  t.deepEqual(made.body.capabilities, { multicapture: false });
  t.true(Date.parse(made.body.authorizationExpiresAt) > Date.now());
  t.regex(made.body.gatewayReference, /^pi_/);
  t.deepEqual(await shop.get(made.body.id), made.body);
  t.is((await shop.owner.get(`/v1/payments/${made.body.id}`)).headers.get('etag'), `"${made.body.version}"`);
});

test('without multicapture the first shipment captures the whole, and later ones find nothing left', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_noMulticapture');
  const first = await shop.act(made.id, 'capture', { amount: usd(4_000) });
  t.is(first.status, 200);
  t.is(first.body.status, 'captured');
  t.deepEqual(first.body.captured, usd(10_000));
  const second = await shop.act(made.id, 'capture', { amount: usd(6_000) });
  t.is(second.status, 200);
  t.is(second.body.version, first.body.version);
  t.deepEqual(await effects(shop), [
    ['authorization', 10_000],
    ['capture', 10_000],
  ]);
});

test('without multicapture only a final capture takes less, and the rest is let go', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_visa');
  const { body } = await shop.act(made.id, 'capture', { amount: usd(4_000), final: true });
  t.is(body.status, 'captured');
  t.deepEqual([body.captured, body.voided], [usd(4_000), usd(6_000)]);
  t.deepEqual(await effects(shop), [
    ['authorization', 10_000],
    ['capture', 4_000],
    ['release', 6_000],
  ]);
});

test('with multicapture each shipment captures its share', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_multicapture');
  t.deepEqual(made.capabilities, { multicapture: true });
  const first = await shop.act(made.id, 'capture', { amount: usd(4_000) });
  t.is(first.body.status, 'partiallyCaptured');
  const tooMuch = await shop.act(made.id, 'capture', { amount: usd(6_001) });
  t.is(tooMuch.status, 409);
  t.is(tooMuch.body.code, 'capture_exceeds_authorized');
  t.deepEqual(tooMuch.body.left, usd(6_000));
  const last = await shop.act(made.id, 'capture', {});
  t.is(last.body.status, 'captured');
  t.deepEqual(last.body.captured, usd(10_000));
  t.deepEqual(await effects(shop), [
    ['authorization', 10_000],
    ['capture', 4_000],
    ['capture', 6_000],
  ]);
});

test('the rest of a partly captured payment is let go by a void', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_multicapture');
  await shop.act(made.id, 'capture', { amount: usd(4_000) });
  const { status, body } = await shop.act(made.id, 'void', {});
  t.is(status, 200);
  t.is(body.status, 'captured');
  t.deepEqual([body.captured, body.voided], [usd(4_000), usd(6_000)]);
  t.deepEqual(await effects(shop), [
    ['authorization', 10_000],
    ['capture', 4_000],
    ['release', 6_000],
  ]);
});

test('a voided share is never captured, and let go with the last capture', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_multicapture');
  const less = await shop.act(made.id, 'void', { amount: usd(3_000) });
  t.is(less.body.status, 'authorized');
  t.deepEqual(less.body.voided, usd(3_000));
  t.is((await shop.act(made.id, 'capture', { amount: usd(7_001) })).body.code, 'capture_exceeds_authorized');
  const { body } = await shop.act(made.id, 'capture', { amount: usd(7_000) });
  t.is(body.status, 'captured');
  t.deepEqual(await effects(shop), [
    ['authorization', 10_000],
    ['capture', 7_000],
    ['release', 3_000],
  ]);
});

test('a void lets all go, and a second one is content', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_visa');
  const voided = await shop.act(made.id, 'void', {});
  t.is(voided.body.status, 'voided');
  t.deepEqual(voided.body.voided, usd(10_000));
  const again = await shop.act(made.id, 'void', {});
  t.is(again.status, 200);
  t.is(again.body.version, voided.body.version);
  t.deepEqual(await effects(shop), [
    ['authorization', 10_000],
    ['release', 10_000],
  ]);
  const capture = await shop.act(made.id, 'capture', {});
  t.is(capture.body.code, 'capture_refused');
  t.is(capture.body.declineCode, 'payment_voided');
});

test('a void before any authorization cancels, also at the gateway', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_chargeDeclined');
  const { body } = await shop.act(made.id, 'void', {});
  t.is(body.status, 'canceled');
  const { body: intent } = await world.sandbox.dashboard(
    shop.secretKey,
    `/v1/payment_intents/${made.gatewayReference}`,
  );
  t.is(intent.status, 'canceled');
  t.is((await shop.act(made.id, 'authorize', { method: 1 })).body.code, 'payment_not_authorizable');
});

test('a decline is an answer: with its code and whether the same card may work later', async (t) => {
  const shop = await openShop(world);
  const soft = await shop.pay('pm_card_chargeDeclinedInsufficientFunds');
  t.is(soft.status, 201);
  t.is(soft.body.status, 'requiresPaymentMethod');
  t.is(soft.body.declineCode, 'insufficient_funds');
  t.is(soft.body.declineKind, 'soft');
  const hard = await shop.pay('pm_card_chargeDeclinedStolenCard');
  t.is(hard.body.declineCode, 'stolen_card');
  t.is(hard.body.declineKind, 'hard');
  t.deepEqual(await effects(shop), []);
});

test('after a decline a new method reuses the payment and its intent', async (t) => {
  const shop = await openShop(world);
  const { body: declined } = await shop.pay('pm_card_chargeDeclined');
  const method = world.orders.keep(declined.orderId, { type: 'card', token: 'pm_card_visa' });
  const paid = await shop.act(declined.id, 'authorize', { method });
  t.is(paid.status, 200);
  t.is(paid.body.status, 'authorized');
  t.is(paid.body.method, 2);
  t.is(paid.body.declineCode, null);
  t.is(paid.body.declineKind, undefined);
  t.is(paid.body.gatewayReference, declined.gatewayReference);
  const { body } = await shop.owner.get(`/v1/payments/${declined.id}/transactions`);
  t.deepEqual(
    body.data.map((one: { kind: string; result: string; method: number }) => [one.kind, one.result, one.method]),
    [
      ['authorization', 'failed', 1],
      ['authorization', 'succeeded', 2],
    ],
  );
});

test('a token that the gateway does not know is a hard decline', async (t) => {
  const shop = await openShop(world);
  const { status, body } = await shop.pay('pm_nobody_knows');
  t.is(status, 201);
  t.is(body.status, 'requiresPaymentMethod');
  t.is(body.declineCode, 'payment_method_invalid');
  t.is(body.declineKind, 'hard');
});

test('what the gateway can never take fails for good', async (t) => {
  const shop = await openShop(world);
  const { status, body } = await shop.pay('pm_card_visa', { amount: 1 });
  t.is(status, 201);
  t.is(body.status, 'failed');
  t.is(body.declineCode, 'amount_too_small');
  t.is((await shop.act(body.id, 'void', {})).body.status, 'failed');
});

test('a capture that the card refuses is refused for good, and the payment shows that nothing is held', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_captureDeclined');
  const key = `${made.id}/capture/ful_1`;
  const refused = await shop.act(made.id, 'capture', {}, key);
  t.is(refused.status, 409);
  t.is(refused.body.code, 'capture_refused');
  t.is(refused.body.declineCode, 'generic_decline');
  t.is((await shop.get(made.id)).status, 'expired');
  const again = await shop.act(made.id, 'capture', {}, key);
  t.is(again.status, 409);
  t.is(again.headers.get('idempotency-replayed'), 'true');
});

test('a capture after the authorization lapsed is refused, and the payment is expired', async (t) => {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const { body: made } = await shop.pay('pm_card_visa');
  await world.sandbox.expire(shop.secretKey, made.gatewayReference);
  const refused = await shop.act(made.id, 'capture', {});
  t.is(refused.status, 409);
  t.is(refused.body.code, 'capture_refused');
  t.is(refused.body.declineCode, 'authorization_expired');
  const payment = await shop.get(made.id);
  t.is(payment.status, 'expired');
  t.deepEqual(payment.voided, usd(10_000));
});

test('when the rest of a partly captured payment lapsed, the next shipment hears of it', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_multicapture');
  await shop.act(made.id, 'capture', { amount: usd(4_000) });
  await world.sandbox.expire(shop.secretKey, made.gatewayReference);
  await eventually(
    () => shop.get(made.id),
    ({ status }) => status === 'captured',
  );
  const next = await shop.act(made.id, 'capture', { amount: usd(6_000) });
  t.is(next.status, 409);
  t.is(next.body.declineCode, 'authorization_expired');
  t.deepEqual((await shop.get(made.id)).captured, usd(4_000));
});

test('an authorization that lapsed is found by the clock, even when no webhook comes', async (t) => {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const { body: made } = await shop.pay('pm_sandbox_authorizationExpired');
  t.is(made.status, 'authorized');
  const expired = await eventually(
    () => shop.get(made.id),
    ({ status }) => status !== 'authorized',
    20_000,
  );
  t.is(expired.status, 'expired');
  t.deepEqual(expired.voided, usd(10_000));
});

test('what the merchant does in the dashboard is found by a sync', async (t) => {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const { body: made } = await shop.pay('pm_card_visa');
  await world.sandbox.dashboard(shop.secretKey, `/v1/payment_intents/${made.gatewayReference}/capture`, {
    amount_to_capture: '2500',
  });
  const { status, body } = await shop.owner.post(`/v1/payments/${made.id}/sync`);
  t.is(status, 200);
  t.is(body.status, 'captured');
  t.deepEqual([body.captured, body.voided], [usd(2_500), usd(7_500)]);
});

test('without authorize a payment is only made, and can be authorized later', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order('pm_card_visa');
  const body = { ...paymentBody({ orderId, storeId: shop.storeId }), metadata: { channel: 'web' } };
  const made = await shop.worker.post('/v1/payments', body, { idempotencyKey: `${orderId}/pay/1` });
  t.is(made.status, 201);
  t.is(made.body.status, 'requiresPaymentMethod');
  t.is(made.body.gatewayReference, null);
  t.deepEqual(made.body.metadata, { channel: 'web' });
  t.is((await shop.act(made.body.id, 'capture', {})).body.code, 'payment_not_authorized');
  t.is((await shop.owner.post(`/v1/payments/${made.body.id}/sync`)).body.version, 1);
  t.is((await shop.act(made.body.id, 'authorize', { method: 1 })).body.status, 'authorized');
  t.is((await shop.act(made.body.id, 'authorize', { method: 1 })).body.code, 'payment_not_authorizable');
});

test('payments are listed by order, status and method type, page by page', async (t) => {
  const shop = await openShop(world);
  const { body: first } = await shop.pay('pm_card_visa');
  const { body: second } = await shop.pay('pm_card_chargeDeclined');
  const list = async (query: string) => (await shop.owner.get(`/v1/payments?${query}`)).body;
  t.deepEqual((await list('')).data, [second, first]);
  t.deepEqual((await list(`orderId=${first.orderId}`)).data, [first]);
  t.deepEqual((await list('status=requiresPaymentMethod&methodType=card')).data, [second]);
  t.deepEqual((await list('methodType=cash')).data, []);
  const page = await list('limit=1&sort=createdAt');
  t.deepEqual(page.data, [first]);
  t.deepEqual((await list(`limit=1&sort=createdAt&cursor=${page.nextCursor}`)).data, [second]);
});

test('each change is in the log, and the buyer’s page at the bank is not', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_authenticationRequired');
  t.truthy(made.nextAction.url);
  await world.sandbox.authenticate(made.gatewayReference, 'succeed');
  await shop.owner.post(`/v1/payments/${made.id}/sync`);
  await shop.act(made.id, 'capture', {});
  const { body } = await shop.owner.get('/v1/events?limit=200');
  const mine = body.data.filter((event: { subject: string }) => event.subject === `payment/${made.id}`);
  t.deepEqual(
    mine.map((event: { type: string }) => event.type),
    [
      'payment.created',
      'payment.submitted',
      'payment.actionRequired',
      'payment.authorized',
      'payment.captureStarted',
      'payment.captured',
    ],
  );
  t.deepEqual(
    mine.map((event: { subjectversion: number }) => event.subjectversion),
    [1, 2, 3, 4, 5, 6],
  );
  t.false(JSON.stringify(body).includes(made.nextAction.url));
});
