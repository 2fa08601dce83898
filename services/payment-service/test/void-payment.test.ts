import test from 'ava';
import { world } from './one-service.ts';
import { openShop, usd } from './open-shop.ts';

const effects = async (shop: { secretKey: string }) =>
  (await world.sandbox.ledger(shop.secretKey)).map(({ kind, amount }) => [kind, amount]);

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
