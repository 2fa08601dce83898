import test from 'ava';
import { eventually, openShop, type Shop, startWorld, usd } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

const count = async (shop: Shop, kind: string) =>
  (await world.sandbox.ledger(shop.secretKey)).filter((entry) => entry.kind === kind).length;

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
