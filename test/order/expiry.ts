import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { authenticate, card, deliver, levelOf, paymentsOf, place, ship, until } from './buyer.ts';
import {
  capturesOf,
  confirmed,
  finish,
  hasEnded,
  historyOf,
  isVoided,
  kindsOf,
  lapse,
  openStore,
  passDays,
  savedCard,
  timelineOf,
} from './expiring-order.ts';
import { shop } from './one-shop.ts';

/** Authorizations whose time is nearly over, in one shop with the refunds. */
export function testExpiry(): void {
  test('captured early, by the gateway’s own clock: also on hold, and a shipment finds its share taken', async (t) => {
    const store = await openStore('capture');
    const order = await confirmed(store, 'pm_sandbox_authorizationShort', 2);
    await store.orders.post(`/v1/orders/${order.id}/hold`, { reason: 'address' });
    await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
    const told = (await timelineOf(store, order.id)).filter(({ type }) => /Expiring|Captured/.test(type));
    t.like(told, [
      { type: 'order.authorizationExpiring', actor: 'system:workflow' },
      { type: 'order.paymentCaptured', actor: 'system:workflow' },
    ]);
    t.regex(told[0].reason, /^The authorization of pay_\w+ ends at 20.+Z: what is left is captured now\.$/);
    await store.orders.post(`/v1/orders/${order.id}/release`, {});
    await finish(store, order, 2);
    t.deepEqual(await kindsOf(store), ['authorization', 'capture']);
    await shop.record('expiry-captured', store, order.id);
  });

  test('authorized anew, and only then is the old authorization let go', async (t) => {
    const store = await openStore('reauthorize');
    const order = await confirmed(store, 'pm_card_visa');
    await passDays(store);
    const renewed = await until(store, order.id, ({ payments }) => payments.length === 2);
    t.is(renewed.status, 'confirmed');
    const settled = await until(store, order.id, ({ payments }) => payments.some(isVoided));
    t.is(settled.paymentStatus, 'authorized');
    await finish(store, order);
    t.deepEqual(await kindsOf(store), ['authorization', 'authorization', 'release', 'capture']);
    t.deepEqual(await capturesOf(store), [order.total.amount]);
    await shop.record('expiry-reauthorized', store, order.id);
  });

  test('authorized anew with a saved card, which nobody but its keeper could use twice', async (t) => {
    const store = await openStore('reauthorize');
    const saved = await savedCard(store, 'pm_sandbox_usableOnce');
    const order = await confirmed(store, saved);
    await passDays(store);
    await until(store, order.id, ({ payments }) => payments.some(isVoided));
    await finish(store, order);
    t.deepEqual(await kindsOf(store), ['authorization', 'authorization', 'release', 'capture']);
    t.deepEqual(await capturesOf(store), [order.total.amount]);
    const kept = JSON.stringify([await historyOf(store, order.id), await timelineOf(store, order.id)]);
    t.true(kept.includes(order.reservationId));
    t.false(kept.includes(saved.gatewayCustomer) || kept.includes(saved.token));
  });

  test('refused anew: the order waits for another method, whose authorization replaces the old one', async (t) => {
    const store = await openStore('reauthorize');
    const order = await confirmed(store, 'pm_sandbox_usableOnce');
    await passDays(store);
    const waiting = await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
    t.like(waiting, { status: 'confirmed', paymentStatus: 'authorized' });
    t.deepEqual(await kindsOf(store), ['authorization'], 'the old one is good until it lapses');
    const second = card('pm_card_visa');
    await store.orders.post(`/v1/orders/${order.id}/payment-method`, second, { idempotencyKey: 'second' });
    const settled = await until(store, order.id, ({ payments }) => payments.some(isVoided));
    t.like(settled, { status: 'confirmed', paymentStatus: 'authorized', waitingFor: 'shipment' });
    await finish(store, order);
    t.deepEqual(await capturesOf(store), [order.total.amount]);
    await shop.record('expiry-refused', store, order.id);
  });

  test('refused anew and shipped in time: the old authorization is captured', async (t) => {
    const store = await openStore('reauthorize');
    const order = await confirmed(store, 'pm_sandbox_usableOnce');
    await passDays(store);
    await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
    await finish(store, order);
    t.deepEqual(await kindsOf(store), ['authorization', 'capture']);
    const states = (await paymentsOf(store, order.id)).map(({ status }) => status);
    t.deepEqual(states, ['canceled', 'captured'], 'nothing is left that the buyer could still authorize');
    await shop.record('expiry-shipped-in-time', store, order.id);
  });

  test('refused anew and canceled: nothing is held any more, and nothing could be authorized', async (t) => {
    const store = await openStore('reauthorize');
    const order = await confirmed(store, 'pm_sandbox_usableOnce');
    await passDays(store);
    await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
    await store.orders.post(`/v1/orders/${order.id}/cancel`, {}, { idempotencyKey: 'c' });
    const canceled = await until(store, order.id, ({ status }) => status === 'canceled');
    t.is(canceled.paymentStatus, 'voided');
    t.deepEqual(await kindsOf(store), ['authorization', 'release']);
    const states = (await paymentsOf(store, order.id)).map(({ status }) => status);
    t.deepEqual(states, ['canceled', 'voided']);
    await shop.record('expiry-refused-and-canceled', store, order.id);
  });

  test('authorized anew with 3-D Secure: the buyer is asked once more', async (t) => {
    const store = await openStore('reauthorize');
    const { id } = await place(store, card('pm_card_authenticationRequired'));
    const answer = async () => {
      await until(store, id, ({ waitingFor }) => waitingFor === 'authentication');
      const [newest] = await paymentsOf(store, id);
      await authenticate(shop.gatewayUrl, store, newest.gatewayReference, 'succeed');
      return until(store, id, ({ status, waitingFor }) => status === 'confirmed' && waitingFor === 'shipment');
    };
    await answer();
    await passDays(store);
    const order = await answer();
    await until(store, id, ({ payments }) => payments.some(isVoided));
    await finish(store, order);
    t.deepEqual(await capturesOf(store), [order.total.amount]);
    await shop.record('expiry-authenticated', store, id);
  });

  test('nobody acted in time: what lapsed asks for another method', async (t) => {
    const store = await openStore('reauthorize');
    const order = await confirmed(store, 'pm_card_visa');
    const [payment] = await paymentsOf(store, order.id);
    await lapse(store, payment);
    const waiting = await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
    t.like(waiting, { status: 'confirmed', paymentStatus: 'voided' });
    const second = card('pm_card_visa');
    await store.orders.post(`/v1/orders/${order.id}/payment-method`, second, { idempotencyKey: 'second' });
    await until(
      store,
      order.id,
      ({ paymentStatus, waitingFor }) => paymentStatus === 'authorized' && waitingFor === 'shipment',
    );
    await finish(store, order);
    t.deepEqual(await capturesOf(store), [order.total.amount]);
    await shop.record('authorization-lapsed', store, order.id);
  });

  test('canceled when nothing has shipped: the row decides, and says why', async (t) => {
    const store = await openStore('cancel');
    const order = await confirmed(store, 'pm_card_visa', 2);
    await passDays(store);
    const canceled = await until(store, order.id, ({ status }) => status === 'canceled');
    t.is(canceled.paymentStatus, 'voided');
    t.deepEqual(await kindsOf(store), ['authorization', 'release']);
    t.is((await levelOf(store)).available, 10);
    const asked = (await timelineOf(store, order.id)).find(({ type }) => type === 'order.cancelRequested');
    t.regex(asked.reason, /what has not shipped is canceled/);
    t.is(asked.actor, 'system:workflow');
    await shop.record('expiry-canceled', store, order.id);
  });

  test('when a part has shipped, only the rest is canceled', async (t) => {
    const store = await openStore('cancel');
    const order = await confirmed(store, 'pm_sandbox_multicapture', 3);
    const sent = await ship(store, order, 1);
    await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'partiallyPaid');
    await passDays(store);
    const { lines } = await until(store, order.id, ({ canceledTotal }) => canceledTotal.amount > 0);
    t.like(lines, [{ shipped: 1, canceled: 2 }]);
    await deliver(store, sent);
    const done = await until(store, order.id, ({ status }) => status === 'completed');
    t.is(done.paymentStatus, 'paid');
    t.deepEqual(await capturesOf(store), [order.total.amount / 3]);
    t.like(await levelOf(store), { onHand: 9, available: 9 });
    await shop.record('expiry-canceled-rest', store, order.id);
  });

  test('a shipment races the end of an authorization: shipped and charged, or canceled and let go, never both', async (t) => {
    const races = [0, 400, 800, 1200].map(async (later) => {
      const store = await openStore('cancel');
      const order = await confirmed(store, 'pm_card_visa');
      await passDays(store);
      await wait(later);
      const sent = await ship(store, order, 1).catch(() => undefined);
      if (sent) await deliver(store, sent);
      const { status, paymentStatus } = await until(store, order.id, hasEnded);
      const { onHand, available } = await levelOf(store);
      return { status, paymentStatus, captures: (await capturesOf(store)).length, onHand, available };
    });
    const [canceled, completed] = [
      { status: 'canceled', paymentStatus: 'voided', captures: 0, onHand: 10, available: 10 },
      { status: 'completed', paymentStatus: 'paid', captures: 1, onHand: 9, available: 9 },
    ];
    const ends = await Promise.all(races);
    t.log(ends.map(({ status }) => status).join(', '));
    for (const end of ends) t.deepEqual(end, end.status === 'canceled' ? canceled : completed);
  });
}
