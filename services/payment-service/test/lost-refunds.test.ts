import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { captured, refund, refundAct } from './captured-payment.ts';
import { eventually, openShop, type Shop, startWorld, usd } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

const REFUNDS = { path: '/v1/refunds', method: 'POST' };
const refundsIn = async (shop: Shop) =>
  (await world.sandbox.ledger(shop.secretKey)).filter(({ kind }) => kind === 'refund');

/** A shop that only learns what it asks for. */
async function openDeafShop(): Promise<Shop> {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  return shop;
}

for (const fault of ['timeoutAfterCommit', 'resetAfterCommit', '500AfterCommit', 'timeoutBeforeCommit']) {
  test.serial(`a lost refund (${fault}) is told by the same request, and paid once`, async (t) => {
    const shop = await openDeafShop();
    const payment = await captured(shop);
    await world.sandbox.fault(shop.secretKey, { match: REFUNDS, fault });
    const key = `${payment.id}/refund/orf_1`;
    const first = await refund(shop, payment.id, 2_400, {}, key);
    t.like(first, { status: 201, body: { status: 'reconciling' } });
    t.is((await shop.get(payment.id)).status, 'captured', 'what was captured is in no doubt');
    const again = await refund(shop, payment.id, 2_400, {}, key);
    t.like(again, { status: 201, body: { id: first.body.id, status: 'succeeded' } });
    const paid = await refundsIn(shop);
    t.deepEqual(
      paid.map(({ amount, idempotencyKey }) => [amount, idempotencyKey]),
      [[2_400, key]],
    );
    t.deepEqual((await shop.get(payment.id)).refunded, usd(2_400));
  });
}

test.serial('while a refund is in doubt nothing else begins, and its amount is not free', async (t) => {
  const shop = await openDeafShop();
  const payment = await captured(shop);
  await world.sandbox.fault(shop.secretKey, { match: REFUNDS, fault: 'timeoutBeforeCommit' });
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/refunds', method: 'GET' },
    fault: '500BeforeCommit',
  });
  const lost = await refund(shop, payment.id, 9_000);
  t.is(lost.body.status, 'reconciling');
  const other = () => refund(shop, payment.id, 2_000);
  t.like(await other(), { status: 503, body: { code: 'gateway_away' } }, 'it cannot be asked either');
  t.like(await other(), { status: 409, body: { code: 'payment_outcome_unknown' } });
  const synced = await refundAct(shop, lost.body.id, 'sync', {});
  t.like(synced, { status: 202, body: { status: 'reconciling' } });
  t.deepEqual(await refundsIn(shop), []);
});

test.serial('a refund whose answer was lost is asked for by itself', async (t) => {
  const shop = await openDeafShop();
  const payment = await captured(shop);
  await world.sandbox.fault(shop.secretKey, { match: REFUNDS, fault: 'timeoutAfterCommit' });
  const lost = await refund(shop, payment.id, 2_400);
  t.is(lost.body.status, 'reconciling');
  await eventually(
    () => shop.owner.get(`/v1/refunds/${lost.body.id}`),
    ({ body }) => body.status === 'succeeded',
    30_000,
  );
  t.is((await refundsIn(shop)).length, 1);
});

test.serial(
  'a 500 before the effect is a failure only after a day; the next attempt has a key of its own',
  async (t) => {
    const shop = await openDeafShop();
    const payment = await captured(shop);
    await world.sandbox.fault(shop.secretKey, { match: REFUNDS, fault: '500BeforeCommit' });
    const key = `${payment.id}/refund/orf_1`;
    t.is((await refund(shop, payment.id, 10_000, {}, key)).body.status, 'reconciling');
    t.is(
      (await refund(shop, payment.id, 10_000, {}, key)).body.status,
      'reconciling',
      'the gateway replays its answer',
    );
    await world.service.sql(
      shop.owner.tenantId,
      "update transactions set sent_at = sent_at - interval '25 hours' where payment_id = $1 and kind = 'refund'",
      [payment.id],
    );
    const failed = await refund(shop, payment.id, 10_000, {}, key);
    t.like(failed, { status: 201, body: { status: 'failed', declineCode: 'outcome_absent' } });
    t.is((await shop.get(payment.id)).declineCode, null);
    t.is((await refund(shop, payment.id, 10_000, {}, `${key}/2`)).body.status, 'succeeded');
    t.is((await refundsIn(shop)).length, 1);
  },
);

test.serial('a refund that the gateway no longer takes is failed, unless the money went back by it', async (t) => {
  const shop = await openDeafShop();
  const payment = await captured(shop);
  await world.sandbox.dashboard(shop.secretKey, '/v1/refunds', { payment_intent: payment.gatewayReference });
  const failed = await refund(shop, payment.id, 10_000);
  t.like(failed, { status: 201, body: { status: 'failed', declineCode: 'charge_already_refunded' } });
  t.deepEqual((await shop.get(payment.id)).refunded, usd(10_000), 'what was found there counts');
  t.is((await refundsIn(shop)).length, 1);
});

test.serial('a refund that finds its gateway away keeps its place, and goes when it is asked to', async (t) => {
  const shop = await openDeafShop();
  const payment = await captured(shop);
  await world.sandbox.kill();
  t.like(await refund(shop, payment.id, 7_000), { status: 503, body: { code: 'gateway_away' } });
  const [kept] = (await shop.owner.get(`/v1/refunds?paymentId=${payment.id}`)).body.data;
  t.like(kept, { status: 'pending', gatewayReference: null });
  await world.sandbox.restart();
  t.like(await refund(shop, payment.id, 3_001), { status: 409, body: { left: usd(3_000) } });
  t.like(await refundAct(shop, kept.id, 'sync', {}), { status: 200, body: { status: 'succeeded' } });
  t.deepEqual(
    (await refundsIn(shop)).map(({ amount }) => amount),
    [7_000],
  );
});

test.serial('killed while the gateway refunds: the same request pays once', async (t) => {
  const shop = await openDeafShop();
  const payment = await captured(shop);
  await world.sandbox.fault(shop.secretKey, { match: REFUNDS, fault: 'slow', delayMs: 1_500 });
  const key = `${payment.id}/refund/orf_1`;
  const lost = refund(shop, payment.id, 2_400, {}, key).catch(() => undefined);
  await sleep(600);
  await world.service.process.end('SIGKILL');
  const letGo = "update idempotency_keys set locked_until = now() - interval '1 second' where status is null";
  await world.service.sql(shop.owner.tenantId, letGo);
  await world.service.restart();
  t.is(await lost, undefined);
  const paid = await eventually(
    () => refund(shop, payment.id, 2_400, {}, key),
    ({ status, body }) => status === 201 && body.status === 'succeeded',
  );
  t.is(paid.body.status, 'succeeded');
  t.is((await refundsIn(shop)).length, 1);
  t.is((await shop.owner.get(`/v1/refunds?paymentId=${payment.id}`)).body.data.length, 1);
});
