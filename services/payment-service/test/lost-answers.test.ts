import test from 'ava';
import { eventually, openShop, paymentBody, type Shop, startWorld, usd } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

const count = async (shop: Shop, kind: string) =>
  (await world.sandbox.ledger(shop.secretKey)).filter((entry) => entry.kind === kind).length;

const transactionsOf = async (shop: Shop, id: string) =>
  (await shop.owner.get(`/v1/payments/${id}/transactions`)).body.data as {
    kind: string;
    result: string;
    declineCode: string | null;
  }[];

/** As if the transaction had been sent so long ago. */
const age = (shop: Shop, paymentId: string, hours: number) =>
  world.service.sql(
    shop.owner.tenantId,
    `update transactions set sent_at = sent_at - $2 * interval '1 hour' where payment_id = $1 returning id`,
    [paymentId, hours],
  );

/** A shop that only learns what it asks for. */
async function openDeafShop(): Promise<Shop> {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  return shop;
}

test.serial(
  'an authorization whose answer is lost is reconciling; the same request asks, and tells the truth',
  async (t) => {
    const shop = await openDeafShop();
    const orderId = shop.order('pm_sandbox_timeoutAfterCommit');
    const first = await shop.pay('', { orderId });
    t.is(first.status, 201);
    t.is(first.body.status, 'reconciling');
    t.deepEqual(first.body.authorized, usd(0));

    const other = await shop.act(first.body.id, 'authorize', { method: 1 });
    t.is(other.status, 409, 'another command asks first, and finds that it was authorized');
    t.is(other.body.code, 'payment_not_authorizable');

    const again = await shop.pay('', { orderId });
    t.is(again.status, 201);
    t.is(again.body.id, first.body.id);
    t.is(again.body.status, 'authorized');
    t.is(await count(shop, 'authorization'), 1);
    const kept = await shop.pay('', { orderId });
    t.deepEqual(kept.body, again.body);
    t.is(kept.headers.get('idempotency-replayed'), 'true');
  },
);

test.serial('a lost answer is asked for by the service itself', async (t) => {
  const shop = await openDeafShop();
  const { body } = await shop.pay('pm_sandbox_timeoutAfterCommit');
  t.is(body.status, 'reconciling');
  const found = await eventually(
    () => shop.get(body.id),
    ({ status }) => status !== 'reconciling',
    20_000,
  );
  t.is(found.status, 'authorized');
});

test.serial('a lost answer is resolved by the webhook, too', async (t) => {
  const shop = await openShop(world);
  const { body } = await shop.pay('pm_sandbox_timeoutAfterCommit');
  const found = await eventually(
    () => shop.get(body.id),
    ({ status }) => status === 'authorized',
  );
  t.deepEqual(found.authorized, usd(10_000));
  t.is(await count(shop, 'authorization'), 1);
});

test.serial('a request that was lost on its way is sent again under its own key', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_sandbox_timeoutBeforeCommit');
  const first = await shop.pay('', { orderId });
  t.is(first.body.status, 'reconciling');
  const again = await shop.pay('', { orderId });
  t.is(again.body.status, 'authorized');
  const ledger = await world.sandbox.ledger(shop.secretKey);
  t.deepEqual(
    ledger.map(({ kind, idempotencyKey }) => [kind, idempotencyKey]),
    [['authorization', `${first.body.id}/authorize`]],
  );
});

test.serial('a 500 after the effect is no failure', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_sandbox_500AfterCommit');
  t.is((await shop.pay('', { orderId })).body.status, 'reconciling');
  t.is((await shop.pay('', { orderId })).body.status, 'authorized');
  t.is(await count(shop, 'authorization'), 1);
});

test.serial('a 500 before the effect is unknown for a day, and a failure then', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_sandbox_500BeforeCommit');
  const { body } = await shop.pay('', { orderId });
  t.is(body.status, 'reconciling');
  const again = await shop.pay('', { orderId });
  t.is(again.body.status, 'reconciling', 'its key replays the 500, and absence proves nothing yet');
  const blocked = await shop.act(body.id, 'void', {});
  t.is(blocked.status, 409);
  t.is(blocked.body.code, 'payment_outcome_unknown');
  t.truthy(blocked.headers.get('retry-after'));
  const synced = await shop.owner.post(`/v1/payments/${body.id}/sync`);
  t.is(synced.status, 202);
  t.is(synced.body.status, 'reconciling');

  await age(shop, body.id, 23.5);
  const asked = await shop.pay('', { orderId });
  t.is(asked.body.status, 'reconciling', 'past 23 hours it only asks');

  await age(shop, body.id, 1);
  const over = await shop.owner.post(`/v1/payments/${body.id}/sync`);
  t.is(over.status, 200);
  t.is(over.body.status, 'requiresPaymentMethod');
  t.is(over.body.declineCode, 'outcome_absent');
  const told = await shop.pay('', { orderId });
  t.is(told.body.status, 'requiresPaymentMethod');
  const { body: second } = await shop.act(body.id, 'authorize', { method: 1 });
  t.is(second.status, 'authorized', 'the gateway misbehaves once');
  t.is(await count(shop, 'authorization'), 1);
});

test.serial('a connection that breaks after the effect leaves one charge', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_sandbox_resetAfterCommit');
  const first = await shop.pay('', { orderId });
  t.is(first.body.status, 'reconciling');
  t.is((await shop.pay('', { orderId })).body.status, 'authorized');
  t.is(await count(shop, 'authorization'), 1);
});

for (const fault of [
  'captureTimeoutAfterCommit',
  'captureResetAfterCommit',
  'capture500AfterCommit',
  'captureTimeoutBeforeCommit',
]) {
  test.serial(`a lost capture (${fault}) is told by the same request, and taken once`, async (t) => {
    const shop = await openDeafShop();
    const { body: made } = await shop.pay(`pm_sandbox_${fault}`);
    const key = `${made.id}/capture/ful_1`;
    const first = await shop.act(made.id, 'capture', {}, key);
    t.is(first.status, 202);
    t.is(first.body.status, 'reconciling');
    const again = await shop.act(made.id, 'capture', {}, key);
    t.is(again.status, 200);
    t.is(again.body.status, 'captured');
    t.is(await count(shop, 'capture'), 1);
    t.is((await world.sandbox.ledger(shop.secretKey)).find(({ kind }) => kind === 'capture')?.idempotencyKey, key);
  });
}

test.serial('a capture with a 500 before the effect can be tried again after a day', async (t) => {
  const shop = await openDeafShop();
  const { body: made } = await shop.pay('pm_sandbox_capture500BeforeCommit');
  const key = `${made.id}/capture/ful_1`;
  t.is((await shop.act(made.id, 'capture', {}, key)).body.status, 'reconciling');
  await age(shop, made.id, 24.5);
  const refused = await shop.act(made.id, 'capture', {}, key);
  t.is(refused.status, 409);
  t.is(refused.body.code, 'capture_refused');
  t.is(refused.body.declineCode, 'outcome_absent');
  const next = await shop.act(made.id, 'capture', {}, `${key}/2`);
  t.is(next.body.status, 'captured');
  t.is(await count(shop, 'capture'), 1);
});

test.serial('a lost void is told by the same request', async (t) => {
  const shop = await openDeafShop();
  const { body: made } = await shop.pay('pm_card_visa');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents/:id/cancel' },
    fault: 'timeoutAfterCommit',
  });
  const key = `${made.id}/void`;
  const first = await shop.act(made.id, 'void', {}, key);
  t.is(first.status, 202);
  t.is(first.body.status, 'reconciling');
  const again = await shop.act(made.id, 'void', {}, key);
  t.is(again.body.status, 'voided');
  t.is(await count(shop, 'release'), 1);
});

test.serial('an intent whose creation was lost is made once', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_card_visa');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents', method: 'POST' },
    fault: 'timeoutAfterCommit',
  });
  const first = await shop.pay('', { orderId });
  t.is(first.status, 503);
  t.is(first.body.code, 'unavailable');
  t.truthy(first.headers.get('retry-after'));
  t.is((await shop.pay('', { orderId })).body.status, 'authorized');
  const { body } = await world.sandbox.dashboard(shop.secretKey, '/v1/payment_intents');
  t.is(body.data.length, 1);
});

test.serial('an intent whose creation answered 500 gets another key, and only one is ever confirmed', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_card_visa');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents', method: 'POST' },
    fault: '500AfterCommit',
  });
  t.is((await shop.pay('', { orderId })).status, 503);
  t.is((await shop.pay('', { orderId })).body.status, 'authorized');
  t.is(await count(shop, 'authorization'), 1);
});

test.serial('an intent whose key is forgotten is found by its metadata', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_card_visa');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents', method: 'POST' },
    fault: 'timeoutAfterCommit',
  });
  t.is((await shop.pay('', { orderId })).status, 503);
  await world.service.sql(
    shop.owner.tenantId,
    `update payments set create_sent_at = create_sent_at - interval '24 hours' where order_id = $1`,
    [orderId],
  );
  t.is((await shop.pay('', { orderId })).body.status, 'authorized');
  const { body } = await world.sandbox.dashboard(shop.secretKey, '/v1/payment_intents');
  t.is(body.data.length, 1);
});

test.serial(
  'an account that does not know the intent proves nothing; with the right key the same request goes on',
  async (t) => {
    const shop = await openDeafShop();
    const { body: made } = await shop.pay('pm_card_visa');
    await shop.owner.post(`/v1/gateways/${shop.cardGatewayId}/rotate-credentials`, {
      secretKey: 'sk_sandbox_another_account',
    });
    const key = `${made.id}/capture/ful_1`;
    const elsewhere = await shop.act(made.id, 'capture', {}, key);
    t.is(elsewhere.status, 202);
    t.is(elsewhere.body.status, 'reconciling');
    await shop.owner.post(`/v1/gateways/${shop.cardGatewayId}/rotate-credentials`, { secretKey: shop.secretKey });
    t.is((await shop.act(made.id, 'capture', {}, key)).body.status, 'captured');
    t.is((await transactionsOf(shop, made.id)).length, 2);
  },
);

test.serial('an order-service that is away costs nothing', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_card_visa');
  const { body: made } = await shop.worker.post('/v1/payments', paymentBody({ orderId, storeId: shop.storeId }), {
    idempotencyKey: `${orderId}/pay/1`,
  });
  world.orders.setAway(true);
  const key = `${made.id}/authorize/1`;
  const away = await shop.act(made.id, 'authorize', { method: 1 }, key);
  world.orders.setAway(false);
  t.is(away.status, 503);
  t.is((await shop.get(made.id)).status, 'requiresPaymentMethod');
  const paid = await eventually(
    () => shop.act(made.id, 'authorize', { method: 1 }, key),
    ({ status }) => status === 200,
  );
  t.is(paid.body.status, 'authorized');
});
