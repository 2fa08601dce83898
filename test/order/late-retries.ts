import test from 'ava';
import { card, deliver, paymentsOf, type Resource, type Store, ship, until } from './buyer.ts';
import { capturesOf, confirmed, finish, isVoided, kindsOf, lapse, openStore, passDays } from './expiring-order.ts';
import { shop } from './one-shop.ts';
import { followPlan, retryOf, retryTimelineOf, untilRun } from './retry-order.ts';

const SOON = [
  { after: 'PT1S', action: 'retry' },
  { after: 'P7D', action: 'retry' },
];
const isRecovered = ({ paymentRetry }: Resource) => paymentRetry?.status === 'recovered';
const withPlan = async (): Promise<Store> => {
  const store = await openStore('reauthorize');
  await followPlan(store, SOON);
  return store;
};

/** Cards that say no when the order was confirmed long ago, in one shop with the other retries. */
export function testLateRetries(): void {
  test('goods have left and their authorization lapsed: the card is asked anew, tried again by the plan, and pays once', async (t) => {
    const store = await withPlan();
    const order = await confirmed(store, 'pm_sandbox_declinedAnew');
    const [payment] = await paymentsOf(store, order.id);
    await lapse(store, payment);
    const sent = await ship(store, order, 1);
    const paid = await until(store, order.id, (one) => one.paymentStatus === 'paid' && isRecovered(one));
    t.like(paid, { status: 'processing', expiresAt: order.expiresAt, attention: null });
    t.like(paid.paymentRetry, { method: 1, attempts: 1, endReason: 'paid' });
    t.not(paid.paymentRetry.paymentId, payment.id);
    t.deepEqual(await retryTimelineOf(store, order.id), ['retryScheduled', 'paymentRetried', 'retryRecovered']);
    await deliver(store, sent);
    await until(store, order.id, ({ status }) => status === 'completed');
    t.deepEqual(await capturesOf(store), [order.total.amount]);
    const description = await retryOf(shop, store, order.id).describe();
    t.is(await description.staticSummary(), `Payment retry · Order ${order.number} · $42.00`);
    await shop.record('retried-after-shipment', store, order.id);
    await shop.record('retry-after-shipment', store, `${order.id}/1`);
  });

  test('a capture that the card refuses is asked anew once; then the order waits for another method', async (t) => {
    const store = await withPlan();
    const order = await confirmed(store, 'pm_sandbox_captureDeclined');
    const sent = await ship(store, order, 1);
    const waiting = await until(
      store,
      order.id,
      ({ waitingFor, payments }) => waitingFor === 'paymentMethod' && payments.length === 2,
    );
    t.like(waiting, { status: 'processing', paymentRetry: null });
    const second = card('pm_card_visa');
    await store.orders.post(`/v1/orders/${order.id}/payment-method`, second, { idempotencyKey: 'second' });
    await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
    await deliver(store, sent);
    await until(store, order.id, ({ status }) => status === 'completed');
    t.deepEqual(await capturesOf(store), [order.total.amount]);
    await shop.record('capture-asked-anew', store, order.id);
  });

  test('an authorization that could not be renewed is tried again by the plan, and only then is the old one let go', async (t) => {
    const store = await withPlan();
    const order = await confirmed(store, 'pm_sandbox_declinedAnew');
    await passDays(store);
    const settled = await until(store, order.id, (one) => isRecovered(one) && one.payments.some(isVoided));
    t.like(settled, { status: 'confirmed', paymentStatus: 'authorized' });
    await finish(store, order);
    t.deepEqual(await kindsOf(store), ['authorization', 'authorization', 'release', 'capture']);
    await shop.record('retried-renewal', store, order.id);
  });

  test('another method ends the retry of an order that is confirmed, too', async (t) => {
    const store = await openStore('reauthorize');
    await followPlan(store, [{ after: 'P7D', action: 'retry' }]);
    const order = await confirmed(store, 'pm_sandbox_declinedAnew');
    await passDays(store);
    const waiting = await until(store, order.id, ({ waitingFor }) => waitingFor === 'retry');
    t.is(waiting.status, 'confirmed');
    const second = card('pm_card_visa');
    await store.orders.post(`/v1/orders/${order.id}/payment-method`, second, { idempotencyKey: 'second' });
    t.like(await untilRun(store, order.id, ({ status }) => status === 'stopped'), { endReason: 'methodReplaced' });
    await until(store, order.id, ({ waitingFor, payments }) => waitingFor === 'shipment' && payments.some(isVoided));
    await finish(store, order);
    t.deepEqual(await capturesOf(store), [order.total.amount]);
  });

  test('a plan that ends without money leaves a shipped order waiting for another method', async (t) => {
    const store = await openStore('reauthorize');
    await followPlan(store, [{ after: 'PT1S', action: 'retry' }]);
    const order = await confirmed(store, 'pm_sandbox_declinedAnewTwice');
    const [payment] = await paymentsOf(store, order.id);
    await lapse(store, payment);
    await ship(store, order, 1);
    const exhausted = await until(
      store,
      order.id,
      ({ waitingFor, paymentRetry }) => paymentRetry?.status === 'exhausted' && waitingFor === 'paymentMethod',
    );
    t.is(exhausted.status, 'processing', 'goods that have left are not undone');
    t.deepEqual(await capturesOf(store), []);
  });
}
