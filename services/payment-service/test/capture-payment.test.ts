import test from 'ava';
import { world } from './one-service.ts';
import { eventually, openShop, usd } from './open-shop.ts';

const effects = async (shop: { secretKey: string }) =>
  (await world.sandbox.ledger(shop.secretKey)).map(({ kind, amount }) => [kind, amount]);

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
