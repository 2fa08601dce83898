import test from 'ava';
import { eventually, openShop, paymentBody, type Shop, startWorld } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

const count = async (shop: Shop, kind: string) =>
  (await world.sandbox.ledger(shop.secretKey)).filter((entry) => entry.kind === kind).length;

/** A shop that only learns what it asks for. */
async function openDeafShop(): Promise<Shop> {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  return shop;
}

test.serial('an intent whose creation was lost is made once', async (t) => {
  const shop = await openDeafShop();
  const orderId = shop.order('pm_card_visa');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents', method: 'POST' },
    fault: 'timeoutAfterCommit',
  });
  const first = await shop.pay('', { orderId });
  t.is(first.status, 503);
  t.is(first.body.code, 'gateway_away');
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
