import test from 'ava';
import { card, levelOf, place, until } from './buyer.ts';
import { startShop } from './start-shop.ts';

const shop = await startShop();
test.after.always(() => shop.stop());

const stages = [
  {
    name: 'while 3-D Secure waits',
    path: 'canceled-while-authenticating',
    method: card('pm_card_authenticationRequired'),
    at: 'requiresAction',
    ends: 'canceled',
  },
  {
    name: 'after a decline',
    path: 'canceled-after-decline',
    method: card('pm_card_chargeDeclined'),
    at: 'requiresAction',
    ends: 'canceled',
  },
  {
    name: 'while a transfer is awaited',
    path: 'canceled-while-transfer-awaited',
    method: { type: 'bankTransfer' },
    at: 'pending',
    ends: 'canceled',
  },
  {
    name: 'when confirmed',
    path: 'canceled-when-confirmed',
    method: card('pm_card_visa'),
    at: 'confirmed',
    ends: 'voided',
  },
] as const;

for (const { name, path, method, at, ends } of stages) {
  test(`an order canceled ${name} is undone`, async (t) => {
    const store = await shop.openStore({ stock: 3 });
    const order = await place(store, method);
    await until(store, order.id, ({ status, waitingFor }) => status === at && waitingFor !== null);
    const asked = await store.orders.post(
      `/v1/orders/${order.id}/cancel`,
      { reason: 'changed her mind' },
      { idempotencyKey: 'c' },
    );
    t.is(asked.status, 202);
    t.truthy(asked.body.cancelRequestedAt);
    const canceled = await until(store, order.id, ({ status }) => status === 'canceled');
    t.is(canceled.waitingFor, null);
    t.is((await levelOf(store)).available, 3);
    const { body: payments } = await store.payments.get(`/v1/payments?orderId=${order.id}`);
    const [payment] = payments.data;
    t.is(payment.status, ends);
    t.is(payment.captured.amount, 0);
    await shop.record(path, store, order.id);
  });
}

test('a held order can be canceled', async (t) => {
  const store = await shop.openStore({ stock: 3 });
  const order = await place(store, card('pm_card_visa'));
  await until(store, order.id, ({ status }) => status === 'confirmed');
  await store.orders.post(`/v1/orders/${order.id}/hold`, { reason: 'address' });
  await store.orders.post(`/v1/orders/${order.id}/cancel`, {}, { idempotencyKey: 'c' });
  const canceled = await until(store, order.id, ({ status }) => status === 'canceled');
  t.is(canceled.heldFrom, null);
  t.is((await levelOf(store)).available, 3);
  await shop.record('canceled-while-held', store, order.id);
});

test('a held order that has not shipped waits for its release, then for its shipment', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_visa'));
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'shipment');
  await store.orders.post(`/v1/orders/${order.id}/hold`, { reason: 'looks like fraud' });
  const held = await until(store, order.id, ({ waitingFor }) => waitingFor === 'release');
  t.is(held.status, 'onHold');
  await store.orders.post(`/v1/orders/${order.id}/release`, {});
  const released = await until(store, order.id, ({ waitingFor }) => waitingFor === 'shipment');
  t.is(released.status, 'confirmed');
});
