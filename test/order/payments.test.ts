import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { authenticate, card, ledgerOf, levelOf, paymentsOf, place, type Resource, ship, until } from './buyer.ts';
import { takeCards } from './open-store.ts';
import { processOf, steer, untilAtRest } from './order-process.ts';
import { startShop } from './start-shop.ts';

const shop = await startShop();
test.after.always(() => shop.stop());

test('a declined card asks for another, which pays', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_chargeDeclined'));
  const declined = await until(store, order.id, ({ status }) => status === 'requiresAction');
  t.is(declined.nextAction.type, 'replacePaymentMethod');
  t.is(declined.waitingFor, 'paymentMethod');
  t.is(declined.waitingUntil, declined.expiresAt);
  const { status } = await store.orders.post(`/v1/orders/${order.id}/payment-method`, card('pm_card_visa'), {
    idempotencyKey: 'second',
  });
  t.is(status, 200);
  const paid = await until(store, order.id, (each) => each.status === 'confirmed');
  t.is(paid.paymentStatus, 'authorized');
  t.is(paid.nextAction, null);
  t.is((await paymentsOf(store, order.id)).length, 1, 'a new card reuses the payment');
  t.deepEqual(
    (await ledgerOf(shop.gatewayUrl, store)).map(({ kind }) => kind).filter((kind) => kind === 'authorization'),
    ['authorization'],
  );
  await shop.record('declined-then-paid', store, order.id);
});

test('3-D Secure waits for the buyer, whose bank then confirms', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_authenticationRequired'));
  const waiting = await until(store, order.id, ({ status }) => status === 'requiresAction');
  t.is(waiting.nextAction.type, 'authenticate');
  t.is(waiting.waitingFor, 'authentication');
  const [payment] = await paymentsOf(store, order.id);
  await authenticate(shop.gatewayUrl, store, payment.gatewayReference, 'succeed');
  const paid = await until(store, order.id, ({ status }) => status === 'confirmed');
  t.is(paid.paymentStatus, 'authorized');
  await shop.record('authenticated', store, order.id);
});

test('3-D Secure that fails asks for another method', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_authenticationRequired'));
  await until(store, order.id, ({ status }) => status === 'requiresAction');
  const [payment] = await paymentsOf(store, order.id);
  await authenticate(shop.gatewayUrl, store, payment.gatewayReference, 'fail');
  const declined = await until(store, order.id, ({ nextAction }) => nextAction?.type === 'replacePaymentMethod');
  t.is(declined.status, 'requiresAction');
  await shop.record('authentication-failed', store, order.id);
});

test('a bank transfer waits for the whole of its money', async (t) => {
  const store = await shop.openStore({ price: 5000 });
  const order = await place(store, { type: 'bankTransfer' });
  const waiting = await until(store, order.id, ({ waitingFor }) => waitingFor === 'receipt');
  t.is(waiting.status, 'pending');
  const [payment] = await paymentsOf(store, order.id);
  const receipt = (amount: number, reference: string) =>
    store.payments.post(
      `/v1/payments/${payment.id}/receipts`,
      { amount: { amount, currency: 'USD' }, reference },
      { idempotencyKey: reference },
    );
  t.is((await receipt(2000, 'a')).status, 201);
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'partiallyPaid');
  t.is((await receipt(3000, 'b')).status, 201);
  const paid = await until(store, order.id, ({ status }) => status === 'confirmed');
  t.is(paid.paymentStatus, 'paid');
  await shop.record('bank-transfer', store, order.id);
});

test('an operator who has mended what a step is stuck at need not wait for the hour', async (t) => {
  const store = await shop.openStore({ takesCards: false });
  const order = await place(store, card('pm_card_visa'));
  await until(store, order.id, ({ attention }) => attention === 'stuck');
  const say = (verb: string, key: string) => steer(store, `orders/${order.id}`, verb, 'gateway added', key);
  t.like(await say('skip-step', 'skip'), { status: 409, body: { code: 'step_not_skippable' } });
  await takeCards(store);
  t.is((await say('retry-step', 'retry')).status, 200);
  const paid = await until(store, order.id, ({ status }) => status === 'confirmed');
  t.is(paid.attention, null);
  t.like(await say('retry-step', 'again'), { status: 409, body: { code: 'process_not_stuck' } });
  const { body } = await store.orders.get(`/v1/orders/${order.id}/timeline`);
  t.true(body.data.some(({ type, reason }: Resource) => type === 'order.stepRetried' && reason === 'gateway added'));
  await shop.record('step-retried', store, order.id);
});

test('cash is due before the order is completed', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, { type: 'cash' });
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  const sent = await ship(store, confirmed, 1);
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'receipt');
  await store.orders.post(`/v1/fulfillments/${sent.id}/deliver`, {});
  const [payment] = await paymentsOf(store, order.id);
  const money = { amount: { amount: order.total.amount, currency: 'USD' }, reference: 'till 7' };
  t.is((await store.payments.post(`/v1/payments/${payment.id}/receipts`, money, { idempotencyKey: 'r' })).status, 201);
  const done = await until(store, order.id, ({ status }) => status === 'completed');
  t.is(done.paymentStatus, 'paid');
  await shop.record('cash', store, order.id);
});

test('a hold stops the next authorization until released', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_chargeDeclined'));
  await until(store, order.id, ({ status }) => status === 'requiresAction');
  await store.orders.post(`/v1/orders/${order.id}/hold`, { reason: 'looks like fraud' });
  const held = await until(store, order.id, ({ waitingFor }) => waitingFor === 'release');
  t.is(held.status, 'onHold');
  t.is(held.heldFrom, 'requiresAction');
  const refused = await store.orders.post(`/v1/orders/${order.id}/payment-method`, card('pm_card_visa'), {
    idempotencyKey: 'm1',
  });
  t.is(refused.body.code, 'order_on_hold');
  await store.orders.post(`/v1/orders/${order.id}/release`, {});
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
  await store.orders.post(`/v1/orders/${order.id}/payment-method`, card('pm_card_visa'), { idempotencyKey: 'm2' });
  const paid = await until(store, order.id, ({ status }) => status === 'confirmed');
  t.is(paid.paymentStatus, 'authorized');
  await shop.record('held-before-payment', store, order.id);
});

test('an order that costs nothing needs no payment', async (t) => {
  const store = await shop.openStore({ price: 0 });
  const order = await place(store, card('pm_card_visa'));
  await until(store, order.id, ({ status }) => status === 'confirmed');
  t.deepEqual(await paymentsOf(store, order.id), []);
  await shop.record('costs-nothing', store, order.id);
});

test.serial(
  'stock that was sold to another while Temporal was away fails the order, and nothing is charged',
  async (t) => {
    const store = await shop.openStore({ stock: 1 });
    await shop.worker.end('SIGKILL');
    const first = await place(store, card('pm_card_visa'));
    const catalog = shop.services.peer('product-catalog-service');
    await catalog.sql(store.tenantId, `update reservations set expires_at = now() - interval '1 second'`);
    await catalog.sql(store.tenantId, `update reservation_lines set held_until = now() - interval '1 second'`);
    const second = await place(store, card('pm_card_visa'));
    await shop.restartWorker();
    await until(store, second.id, ({ status }) => status === 'confirmed');
    const failed = await until(store, first.id, ({ status }) => status === 'failed');
    t.is(failed.paymentStatus, 'unpaid');
    const charged = (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'authorization');
    t.is(charged.length, 1);
    await shop.record('stock-lost', store, first.id);
  },
);

test.serial('a step whose service is away is tried for longer where an operator sees it', async (t) => {
  const store = await shop.openStore({ stock: 2 });
  const order = await place(store, card('pm_card_visa'));
  const confirmed = await until(store, order.id, ({ waitingFor }) => waitingFor === 'shipment');
  const handle = processOf(shop, store, order.id);
  await untilAtRest(handle, 'shipment');
  const catalog = shop.services.peer('product-catalog-service');
  await shop.worker.end('SIGKILL');
  await ship(store, confirmed, 1);
  await catalog.process.end('SIGKILL');
  await shop.restartWorker();
  const isPending = async () =>
    (await handle.describe()).raw.pendingActivities?.some(
      ({ activityType }) => activityType?.name === 'consumeReservation',
    );
  for (let left = 200; left > 0 && !(await isPending()); left -= 1) await wait(100);
  t.true(await isPending());
  await catalog.restart();
  await until(
    store,
    order.id,
    ({ paymentStatus, waitingFor }) => paymentStatus === 'paid' && waitingFor === 'delivery',
  );
  t.is((await levelOf(store)).onHand, 1);
  await shop.record('service-away', store, order.id);
});
