import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { openShop, paymentBody, startWorld, usd } from './open-shop.ts';

const world = await startWorld();
const { service } = world;
const shop = await openShop(world);
const stranger = await openShop(world);
test.after.always(() => world.stop());

test('amounts are whole, positive and in a currency', async (t) => {
  const orderId = shop.order('pm_card_visa');
  const good = paymentBody({ orderId, storeId: shop.storeId, method: 1 });
  const bad: [unknown, string][] = [
    [usd(0), '/amount/amount'],
    [usd(-1), '/amount/amount'],
    [usd(1.5), '/amount/amount'],
    [{ amount: '100', currency: 'USD' }, '/amount/amount'],
    [{ amount: 100, currency: 'usd' }, '/amount/currency'],
    [{ amount: 100 }, '/amount/currency'],
    [100, '/amount'],
  ];
  for (const [amount, pointer] of bad) {
    const { status, body } = await shop.worker.post(
      '/v1/payments',
      { ...good, amount },
      { idempotencyKey: newId('k') },
    );
    t.is(status, 400, JSON.stringify(amount));
    t.is(body.errors[0].pointer, pointer);
  }
});

test('a payment needs a gateway, and a method of the order that fits', async (t) => {
  const create = (body: object) => shop.worker.post('/v1/payments', body, { idempotencyKey: newId('k') });
  const orderId = shop.order('pm_card_visa');
  const elsewhere = await create(paymentBody({ orderId, storeId: stranger.storeId, method: 1 }));
  t.like(elsewhere, { status: 422, body: { code: 'gateway_not_configured' } });
  const absent = await create(paymentBody({ orderId, storeId: shop.storeId, method: 7 }));
  t.like(absent, { status: 422, body: { code: 'payment_method_not_found' } });
  const other = await create(paymentBody({ orderId, storeId: shop.storeId, method: 1, type: 'cash' }));
  t.like(other, { status: 422, body: { code: 'payment_method_mismatch' } });
  const bare = shop.order(undefined, 'card');
  t.like(await create(paymentBody({ orderId: bare, storeId: shop.storeId, method: 1 })), {
    status: 422,
    body: { code: 'payment_method_mismatch' },
  });
  t.deepEqual((await shop.owner.get(`/v1/payments?orderId=${orderId}`)).body.data, []);
});

test('a method number that no order has is refused here, not by order-service', async (t) => {
  const orderId = shop.order('pm_card_visa');
  const body = paymentBody({ orderId, storeId: shop.storeId, method: 1001 });
  const answer = await shop.worker.post('/v1/payments', body, { idempotencyKey: newId('k') });
  t.like(answer, { status: 400, body: { code: 'validation_failed', errors: [{ pointer: '/authorize/method' }] } });
});

test('a command in another currency is refused', async (t) => {
  const { body: made } = await shop.pay('pm_card_visa');
  for (const verb of ['capture', 'void']) {
    const answer = await shop.act(made.id, verb, { amount: { amount: 100, currency: 'EUR' } });
    t.like(answer, { status: 422, body: { code: 'currency_mismatch', errors: [{ pointer: '/amount/currency' }] } });
  }
});

test('the same business act is one payment, also after its key is forgotten', async (t) => {
  const orderId = shop.order('pm_card_visa');
  const { body: made } = await shop.pay('', { orderId });
  const forget = (key: string) =>
    service.sql(shop.owner.tenantId, 'delete from idempotency_keys where key = $1', [key]);
  await forget(`${orderId}/pay/1`);
  const again = await shop.pay('', { orderId });
  t.is(again.status, 201);
  t.is(again.body.id, made.id);
  t.is(again.body.version, made.version);

  const key = `${made.id}/capture/ful_1`;
  const { body: captured } = await shop.act(made.id, 'capture', {}, key);
  await forget(key);
  t.deepEqual((await shop.act(made.id, 'capture', {}, key)).body, captured);
  t.like((await shop.act(made.id, 'void', {}, key)).body, { code: 'idempotency_key_reused' });
});

test('an unchanged payment is not sent again', async (t) => {
  const { body: made } = await shop.pay('pm_card_visa');
  const path = `/v1/payments/${made.id}`;
  t.is((await shop.owner.get(path, { headers: { 'if-none-match': `"${made.version}"` } })).status, 304);
  const gateway = await shop.owner.get(`/v1/gateways/${shop.cardGatewayId}`);
  const same = { headers: { 'if-none-match': gateway.headers.get('etag') ?? '' } };
  t.is((await shop.owner.get(`/v1/gateways/${shop.cardGatewayId}`, same)).status, 304);
});
