import test from 'ava';
import { card, deliver, ledgerOf, levelOf, place, ship, until } from './buyer.ts';
import { steer } from './order-process.ts';
import { startShop } from './start-shop.ts';

const shop = await startShop();
test.after.always(() => shop.stop());

test('parts ship one by one, and each captures its share where the gateway can', async (t) => {
  const store = await shop.openStore({ stock: 9, price: 3333 });
  const order = await place(store, card('pm_sandbox_multicapture'), 3);
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  const first = await ship(store, confirmed, 1);
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'partiallyPaid');
  const second = await ship(store, confirmed, 2);
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
  await deliver(store, first);
  await deliver(store, second);
  const done = await until(store, order.id, ({ status }) => status === 'completed');
  t.is(done.fulfillmentStatus, 'delivered');
  const captures = (await ledgerOf(shop.gatewayUrl, store))
    .filter(({ kind }) => kind === 'capture')
    .map(({ amount }) => amount);
  t.deepEqual(captures, [3333, 6666]);
  const level = await levelOf(store);
  t.is(level.onHand, 6);
  t.is(level.committed, 0);
  await shop.record('shipments-with-multicapture', store, order.id);
});

test('without multicapture the first shipment captures the whole', async (t) => {
  const store = await shop.openStore({ price: 1000 });
  const order = await place(store, card('pm_card_visa'), 2);
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  await ship(store, confirmed, 1);
  const paid = await until(
    store,
    order.id,
    ({ paymentStatus, waitingFor }) => paymentStatus === 'paid' && waitingFor === 'shipment',
  );
  t.is(paid.status, 'processing');
  t.is(paid.fulfillmentStatus, 'partiallyFulfilled');
  const rest = { lines: [{ orderLineId: paid.lines[0].id, quantity: 1 }] };
  const canceled = await store.orders.post(`/v1/orders/${order.id}/cancel`, rest, { idempotencyKey: 'rest' });
  t.is(canceled.body.canceledTotal.amount, 1000);
  const given = await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'partiallyRefunded');
  t.is(given.payments[0].refunded, 1000);
  await shop.record('shipments-without-multicapture', store, order.id);
});

test('canceled lines give their stock back and are never charged', async (t) => {
  const store = await shop.openStore({ stock: 10, price: 1000 });
  const order = await place(store, card('pm_card_visa'), 3);
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  const lines = [{ orderLineId: confirmed.lines[0].id, quantity: 2 }];
  const asked = await store.orders.post(`/v1/orders/${order.id}/cancel`, { lines }, { idempotencyKey: 'two' });
  t.is(asked.status, 202);
  t.is(asked.body.canceledTotal.amount, 2000);
  await deliver(store, await ship(store, confirmed, 1));
  const done = await until(store, order.id, ({ status }) => status === 'completed');
  t.is(done.paymentStatus, 'paid');
  const captured = (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'capture');
  t.deepEqual(
    captured.map(({ amount }) => amount),
    [1000],
  );
  const level = await levelOf(store);
  t.is(level.onHand, 9);
  t.is(level.available, 9);
  await shop.record('lines-canceled', store, order.id);
});

test('a capture that is refused after the goods left asks for another method, which pays what is due', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_sandbox_captureDeclined'));
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  const sent = await ship(store, confirmed, 1);
  const waiting = await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
  t.is(waiting.status, 'processing');
  await store.orders.post(`/v1/orders/${order.id}/payment-method`, card('pm_card_visa'), { idempotencyKey: 'again' });
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
  await deliver(store, sent);
  const done = await until(store, order.id, ({ status }) => status === 'completed');
  t.is(done.payments.length, 2);
  const captured = (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'capture');
  t.deepEqual(
    captured.map(({ amount }) => amount),
    [order.total.amount],
  );
  await shop.record('capture-refused', store, order.id);
});

test('manual capture leaves it to a person', async (t) => {
  const store = await shop.openStore({ settings: { captureMethod: 'manual' } });
  const order = await place(store, card('pm_card_visa'));
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  const sent = await ship(store, confirmed, 1);
  const waiting = await until(store, order.id, ({ waitingFor }) => waitingFor === 'capture');
  const [{ id }] = waiting.payments;
  const captured = await store.payments.post(`/v1/payments/${id}/capture`, {}, { idempotencyKey: 'by-hand' });
  t.is(captured.status, 200, JSON.stringify(captured.body));
  t.is(captured.body.captured.amount, order.total.amount);
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
  await deliver(store, sent);
  t.is((await until(store, order.id, ({ status }) => status === 'completed')).waitingFor, null);
  await shop.record('captured-by-hand', store, order.id);
});

test('a delivery that failed is sent again, and captured and consumed once', async (t) => {
  const store = await shop.openStore({ stock: 4 });
  const order = await place(store, card('pm_card_visa'));
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  const sent = await ship(store, confirmed, 1);
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
  await store.orders.post(`/v1/fulfillments/${sent.id}/fail`, { reason: 'nobody at home' });
  const again = await store.orders.post(`/v1/fulfillments/${sent.id}/ship`, {}, { idempotencyKey: 'again' });
  t.is(again.body.status, 'shipped');
  await deliver(store, sent);
  await until(store, order.id, ({ status }) => status === 'completed');
  t.is((await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'capture').length, 1);
  t.is((await levelOf(store)).onHand, 3);
  await shop.record('delivery-failed', store, order.id);
});

test('a held order neither ships nor completes; what was delivered completes it on release', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_visa'));
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed');
  const sent = await ship(store, confirmed, 1);
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
  await store.orders.post(`/v1/orders/${order.id}/hold`, { reason: 'a complaint' });
  await deliver(store, sent);
  const held = await until(store, order.id, ({ waitingFor }) => waitingFor === 'release');
  t.is(held.status, 'onHold');
  t.is(held.heldFrom, 'processing');
  await store.orders.post(`/v1/orders/${order.id}/release`, {});
  t.is((await until(store, order.id, ({ status }) => status === 'completed')).heldFrom, null);
  await shop.record('held-after-shipment', store, order.id);
});

test('a paused process begins nothing until it is resumed', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_visa'));
  const confirmed = await until(
    store,
    order.id,
    ({ status, waitingFor }) => status === 'confirmed' && waitingFor === 'shipment',
  );
  t.is((await steer(store, `orders/${order.id}`, 'pause', 'counting stock', 'p')).status, 200);
  const replayed = await steer(store, `orders/${order.id}`, 'pause', 'counting stock', 'p');
  t.is(replayed.status, 200, 'the same key is the same Update');
  const twice = await steer(store, `orders/${order.id}`, 'pause', 'again', 'p2');
  t.is(twice.body.code, 'process_already_paused');
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'resume');
  t.true((await store.orders.get(`/v1/orders/${order.id}/process`)).body.paused);
  await ship(store, confirmed, 1);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  t.is((await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'capture').length, 0);
  t.is((await steer(store, `orders/${order.id}`, 'resume', 'counted', 'r')).status, 200);
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
  await shop.record('paused', store, order.id);
});

test('a process that has ended can not be paused', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_visa'));
  await until(store, order.id, ({ status }) => status === 'confirmed');
  await store.orders.post(`/v1/orders/${order.id}/cancel`, {}, { idempotencyKey: 'c' });
  await until(store, order.id, ({ status }) => status === 'canceled');
  await shop.temporal.client.workflow.getHandle(`${store.tenantId}/order/${order.id}`).result();
  const { status, body } = await steer(store, `orders/${order.id}`, 'pause', 'late', 'p');
  t.is(status, 409);
  t.is(body.code, 'process_not_running');
});

test('a gateway that commits and then times out is asked, not charged again', async (t) => {
  t.timeout(180_000);
  const store = await shop.openStore();
  const order = await place(store, card('pm_sandbox_timeoutAfterCommit'));
  const confirmed = await until(store, order.id, ({ status }) => status === 'confirmed', 90_000);
  t.is(confirmed.paymentStatus, 'authorized');
  t.is((await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'authorization').length, 1);
  await shop.record('gateway-timed-out', store, order.id);
});
