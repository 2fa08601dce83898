import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { world } from './one-service.ts';
import { openShop, type Shop, usd } from './open-shop.ts';

const receive = (shop: Shop, id: string, amount: number, key = newId('k'), currency = 'USD') =>
  shop.owner.post(
    `/v1/payments/${id}/receipts`,
    { amount: { amount, currency }, reference: 'Statement 214, line 7' },
    { idempotencyKey: key },
  );

test('a bank transfer is on its way until its receipts cover it', async (t) => {
  const shop = await openShop(world);
  const { status, body: made } = await shop.pay('', { type: 'bankTransfer' });
  t.is(status, 201);
  t.is(made.status, 'processing');
  t.is(made.gatewayId, shop.manualGatewayId);
  const first = await receive(shop, made.id, 4_000);
  t.is(first.status, 201);
  t.deepEqual((await shop.owner.get(first.headers.get('location') ?? '')).body, first.body);
  const partly = await shop.get(made.id);
  t.is(partly.status, 'processing');
  t.deepEqual([partly.authorized, partly.captured], [usd(4_000), usd(4_000)]);
  t.is((await receive(shop, made.id, 6_000)).status, 201);
  const whole = await shop.get(made.id);
  t.is(whole.status, 'captured');
  t.deepEqual([whole.authorized, whole.captured], [usd(10_000), usd(10_000)]);
});

test('cash counts as authorized at once and is captured by its receipts', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'cash' });
  t.is(made.status, 'authorized');
  t.deepEqual(made.authorized, usd(10_000));
  const shipped = await shop.act(made.id, 'capture', { amount: usd(10_000) });
  t.is(shipped.status, 200);
  t.is(shipped.body.version, made.version, 'a shipment takes no cash');
  await receive(shop, made.id, 1_000);
  t.is((await shop.get(made.id)).status, 'partiallyCaptured');
  await receive(shop, made.id, 9_000);
  t.is((await shop.get(made.id)).status, 'captured');
});

test('more than is due is refused, with what is left', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'bankTransfer' });
  await receive(shop, made.id, 4_000);
  const refused = await receive(shop, made.id, 6_001);
  t.is(refused.status, 409);
  t.is(refused.body.code, 'receipt_exceeds_due');
  t.deepEqual(refused.body.due, usd(6_000));
});

test('a receipt sent again is one receipt', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'bankTransfer' });
  const first = await receive(shop, made.id, 4_000, 'line-7');
  const again = await receive(shop, made.id, 4_000, 'line-7');
  t.deepEqual(again.body, first.body);
  t.deepEqual((await shop.get(made.id)).captured, usd(4_000));
  t.is((await receive(shop, made.id, 5_000, 'line-7')).body.code, 'idempotency_key_reused');
});

test('a receipt’s money is in the transactions, with its reference', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'cash' });
  const { body: receipt } = await receive(shop, made.id, 2_500);
  const { body } = await shop.owner.get(`/v1/payments/${made.id}/transactions?kind=capture`);
  t.is(body.data.length, 1);
  t.like(body.data[0], {
    id: receipt.transactionId,
    result: 'succeeded',
    amount: usd(2_500),
    gatewayReference: 'Statement 214, line 7',
  });
});

test('only payments of a manual gateway take receipts, in their own currency', async (t) => {
  const shop = await openShop(world);
  const { body: card } = await shop.pay('pm_card_visa');
  t.is((await receive(shop, card.id, 1_000)).body.code, 'receipt_not_manual');
  const { body: cash } = await shop.pay('', { type: 'cash' });
  const foreign = await receive(shop, cash.id, 1_000, newId('k'), 'EUR');
  t.is(foreign.status, 422);
  t.like(foreign.body, { code: 'currency_mismatch', errors: [{ pointer: '/amount/currency' }] });
});

test('a transfer that nobody waits for any more is canceled, and takes no money then', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'bankTransfer' });
  t.is(
    (await shop.act(made.id, 'void', { amount: usd(1_000) })).body.version,
    made.version,
    'nothing is authorized, so there is no share',
  );
  const canceled = await shop.act(made.id, 'void', {});
  t.is(canceled.body.status, 'canceled');
  t.is((await shop.act(made.id, 'void', {})).body.version, canceled.body.version);
  const late = await receive(shop, made.id, 1_000);
  t.is(late.body.code, 'receipt_exceeds_due');
  t.deepEqual(late.body.due, usd(0));
  t.is((await shop.act(made.id, 'capture', {})).body.code, 'capture_refused');
});

test('money that has come stays when the rest of a transfer is given up', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'bankTransfer' });
  await receive(shop, made.id, 4_000);
  const { body } = await shop.act(made.id, 'void', {});
  t.is(body.status, 'captured');
  t.deepEqual([body.captured, body.voided], [usd(4_000), usd(0)]);
});

test('cash is voided whole or by share', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'cash' });
  const less = await shop.act(made.id, 'void', { amount: usd(3_000) });
  t.is(less.body.status, 'authorized');
  t.is((await receive(shop, made.id, 7_001)).body.code, 'receipt_exceeds_due');
  t.is((await shop.act(made.id, 'void', {})).body.status, 'voided');
});

test('a payment by hand that was not begun takes no money, and is synced in vain', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order(undefined, 'bankTransfer');
  const body = {
    orderId,
    storeId: shop.storeId,
    amount: usd(10_000),
    methodType: 'bankTransfer',
    captureMethod: 'manual',
  };
  const { body: made } = await shop.worker.post('/v1/payments', body, { idempotencyKey: `${orderId}/pay/1` });
  t.is(made.status, 'requiresPaymentMethod');
  t.is((await receive(shop, made.id, 1_000)).body.code, 'payment_not_authorized');
  t.is((await shop.act(made.id, 'capture', {})).body.code, 'payment_not_authorized');
  const begun = await shop.act(made.id, 'authorize', { method: 1 });
  t.is(begun.body.status, 'processing');
  t.is((await shop.act(made.id, 'authorize', { method: 1 })).body.version, begun.body.version);
  const method = world.orders.keep(orderId, { type: 'bankTransfer' });
  t.is((await shop.act(made.id, 'authorize', { method })).body.code, 'payment_not_authorizable');
  t.is((await shop.owner.post(`/v1/payments/${made.id}/sync`)).body.version, begun.body.version);
});
