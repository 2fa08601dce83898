import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { testKilledEvidence } from './killed-evidence.ts';
import { eventually, openShop, type Shop, startWorld } from './open-shop.ts';

const world = await startWorld({ GATEWAY_TIMEOUT_MS: '10000' });
test.after.always(() => world.stop());

/** The process dies, and its claims with it: nobody waits out their half minute here. */
async function killAndRestart(shop: Shop): Promise<void> {
  const { service } = world;
  await service.process.end('SIGKILL');
  await service.sql(
    shop.owner.tenantId,
    "update idempotency_keys set locked_until = now() - interval '1 second' where status is null",
  );
  await service.restart();
}

const kinds = async (shop: Shop) => (await world.sandbox.ledger(shop.secretKey)).map(({ kind }) => kind);

/** The row is held, so that the result can't be written down. */
const holdPayments = (shop: Shop) =>
  world.service
    .sql(shop.owner.tenantId, 'select pg_sleep(4) from (select from payments for update) held')
    .catch(() => []);

/** One payment, one intent, one authorization, whatever died on the way. */
async function paidOnce(
  t: { is(actual: unknown, expected: unknown): void; deepEqual(a: unknown, b: unknown): void },
  shop: Shop,
  orderId: string,
) {
  const paid = await eventually(
    () => shop.pay('', { orderId }),
    ({ status, body }) => status === 201 && body.status !== 'reconciling',
  );
  t.is(paid.body.status, 'authorized');
  const { body } = await shop.owner.get(`/v1/payments?orderId=${orderId}`);
  t.deepEqual(body.data, [paid.body]);
  t.deepEqual(await kinds(shop), ['authorization']);
  const intents = await world.sandbox.dashboard(shop.secretKey, '/v1/payment_intents');
  t.is(intents.body.data.length, 1);
}

/** Longer than it takes to start again: the repetition meets a first call that is still at work. */
const SLOW_MS = 3_000;

test.serial('killed while it asks order-service', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order('pm_card_visa');
  world.orders.setSlow(3_000);
  const lost = shop.pay('', { orderId }).catch(() => undefined);
  await sleep(1_000);
  await killAndRestart(shop);
  world.orders.setSlow(0);
  t.is(await lost, undefined);
  await paidOnce(t, shop, orderId);
});

for (const [when, path] of [
  ['while the intent is made', '/v1/payment_intents'],
  ['while the intent is confirmed', '/v1/payment_intents/:id/confirm'],
] as const) {
  test.serial(`killed ${when}`, async (t) => {
    const shop = await openShop(world);
    const orderId = shop.order('pm_card_visa');
    await world.sandbox.fault(shop.secretKey, { match: { path, method: 'POST' }, fault: 'slow', delayMs: SLOW_MS });
    const lost = shop.pay('', { orderId }).catch(() => undefined);
    await sleep(1_000);
    await killAndRestart(shop);
    t.is(await lost, undefined);
    await paidOnce(t, shop, orderId);
    await sleep(SLOW_MS); // what was slow has ended by now
    const intents = await world.sandbox.dashboard(shop.secretKey, '/v1/payment_intents');
    t.is(intents.body.data.length, 1);
  });
}

test.serial('killed after the gateway authorized, before that was written down', async (t) => {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const orderId = shop.order('pm_card_visa');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents/:id/confirm' },
    fault: 'slow',
    delayMs: 1_500,
  });
  const lost = shop.pay('', { orderId }).catch(() => undefined);
  await sleep(700);
  const held = holdPayments(shop);
  await eventually(
    () => kinds(shop),
    (seen) => seen.length === 1,
  );
  await killAndRestart(shop);
  t.is(await lost, undefined);
  await held;
  const [payment] = (await shop.owner.get(`/v1/payments?orderId=${orderId}`)).body.data;
  t.is(payment.status, 'processing');
  await paidOnce(t, shop, orderId);
});

test.serial('killed after the gateway captured, before that was written down', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_webhookOff');
  const key = `${made.id}/capture/ful_1`;
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents/:id/capture' },
    fault: 'slow',
    delayMs: 1_500,
  });
  const lost = shop.act(made.id, 'capture', {}, key).catch(() => undefined);
  await sleep(700);
  const held = holdPayments(shop);
  await eventually(
    () => kinds(shop),
    (seen) => seen.length === 2,
  );
  await killAndRestart(shop);
  t.is(await lost, undefined);
  await held;
  t.deepEqual((await shop.get(made.id)).captured.amount, 0);
  const again = await eventually(
    () => shop.act(made.id, 'capture', {}, key),
    ({ status }) => status === 200,
  );
  t.is(again.body.status, 'captured');
  t.deepEqual(await kinds(shop), ['authorization', 'capture']);
});

test.serial('killed with nobody left to repeat the command: the service finds out by itself', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_webhookOff');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents/:id/capture' },
    fault: 'slow',
    delayMs: 1_500,
  });
  const lost = shop.act(made.id, 'capture', {}).catch(() => undefined);
  await sleep(1_000);
  await killAndRestart(shop);
  t.is(await lost, undefined);
  await world.service.sql(
    shop.owner.tenantId,
    "update deliveries set due_at = now(), next_attempt_at = now() where reaction = 'askGateway' and key like '%/ask'",
  );
  const found = await eventually(
    () => shop.get(made.id),
    ({ status }) => status === 'captured',
  );
  t.is(found.captured.amount, 10_000);
  t.deepEqual(await kinds(shop), ['authorization', 'capture']);
});

test.serial('the gateway dies and comes back: the same request goes on', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_visa');
  await world.sandbox.kill();
  const key = `${made.id}/capture/ful_1`;
  const away = await shop.act(made.id, 'capture', {}, key);
  t.is(away.status, 503);
  t.is(away.body.code, 'gateway_away');
  t.truthy(away.headers.get('retry-after'));
  t.is((await shop.get(made.id)).status, 'authorized', 'nothing was sent, so nothing is in doubt');
  t.is((await shop.owner.post(`/v1/payments/${made.id}/sync`)).status, 503);
  await world.sandbox.restart();
  const other = await shop.act(made.id, 'capture', { amount: { amount: 1_000, currency: 'USD' }, final: true });
  t.is(other.body.status, 'captured', 'what was never sent blocks nobody');
  const late = await shop.act(made.id, 'capture', {}, key);
  t.is(late.status, 200);
  t.is(late.body.captured.amount, 1_000);
  t.deepEqual(await kinds(shop), ['authorization', 'capture', 'release']);
});

test.serial('a gateway that was killed in the middle of a call leaves a doubt, and no second charge', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_visa');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents/:id/capture' },
    fault: 'slow',
    delayMs: 3_000,
  });
  const key = `${made.id}/capture/ful_1`;
  const asked = shop.act(made.id, 'capture', {}, key);
  await sleep(1_000);
  await world.sandbox.kill();
  const first = await asked;
  t.is(first.status, 202);
  t.is(first.body.status, 'reconciling');
  await world.sandbox.restart();
  const again = await eventually(
    () => shop.act(made.id, 'capture', {}, key),
    ({ status }) => status === 200,
  );
  t.is(again.body.status, 'captured');
  t.deepEqual(await kinds(shop), ['authorization', 'capture']);
});

testKilledEvidence(world, killAndRestart);
