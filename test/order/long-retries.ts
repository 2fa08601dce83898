import test from 'ava';
import { authenticate, card, ledgerOf, levelOf, paymentsOf, place, type Store, until } from './buyer.ts';
import { untilAtRest } from './order-process.ts';
import { followPlan, letStockGo, retried, retryOf, retryTimelineOf, untilRun } from './retry-order.ts';
import type { Shop } from './start-shop.ts';
import type { TimeSkippingTemporal } from './time-skipping.ts';

const DAY_MS = 24 * 3_600_000;
/** The server's time does not come back from its jumps. */
const settings = { paymentTtl: { card: 'P90D', bankTransfer: 'P90D', cash: 'P90D' } };
const FOUR_WEEKS = [
  { after: 'P1D', action: 'retry' },
  { after: 'P2D', action: 'retryAndNotify' },
  { after: 'P25D', action: 'retry' },
];
/** A store whose declined cards are tried again for four weeks. */
async function openPatientStore(shop: Shop, stock = 5): Promise<Store> {
  const store = await shop.openStore({ stock, settings });
  await followPlan(store, FOUR_WEEKS);
  return store;
}
const attempted = (store: Store, orderId: string, attempts: number) =>
  until(store, orderId, ({ paymentRetry }) => paymentRetry.attempts === attempts);
const moneyOf = async (shop: Shop, store: Store) => (await ledgerOf(shop.gatewayUrl, store)).map(({ kind }) => kind);

/** A buyer who was asked to authenticate and does not come. While the server's time is still near the services': `paymentTtl` counts. */
export function testLateBuyer(shop: Shop, temporal: TimeSkippingTemporal): void {
  test.serial('a buyer who is at the bank pauses the retry for so long; then the card is tried again', async (t) => {
    const store = await shop.openStore({ settings: { paymentTtl: { card: 'P2D' } } });
    await followPlan(store, [
      { after: 'PT1H', action: 'retry' },
      { after: 'P5D', action: 'retryAndNotify' },
    ]);
    const order = await retried(store, 'pm_sandbox_declinedThenAuthenticates');
    await temporal.sleep(3_601_000);
    await until(store, order.id, ({ waitingFor }) => waitingFor === 'authentication');
    await untilAtRest(retryOf(shop, store, order.id), 'authentication');
    t.like(await untilRun(store, order.id, () => true), { status: 'paused', pausedBy: 'buyer', attempts: 1 });
    await temporal.sleep(2 * DAY_MS);
    await untilRun(store, order.id, ({ status }) => status === 'running');
    await temporal.sleep(3 * DAY_MS);
    const again = await untilRun(store, order.id, ({ status, attempts }) => status === 'paused' && attempts === 2);
    t.is(again.steps[1].noticedAt, null, 'the buyer is at it: nobody writes');
    const [payment] = await paymentsOf(store, order.id);
    await authenticate(shop.gatewayUrl, store, payment.gatewayReference, 'succeed');
    await until(
      store,
      order.id,
      ({ status, paymentRetry }) => status === 'confirmed' && paymentRetry.status === 'recovered',
    );
    t.deepEqual(await moneyOf(shop, store), ['authentication', 'authorization']);
    await shop.record('retry-buyer-late', store, `${order.id}/1`);
  });
}

/** Plans that take weeks, one after the other on the time-skipping server, which is asked for no result: it would jump to the end of time. */
export function testLongRetries(shop: Shop, temporal: TimeSkippingTemporal): void {
  /** A worker without a cache: what the old one still had in its own queue this server would never give to another. */
  const nextRelease = async () => {
    await shop.worker.end();
    await shop.restartWorker({ MAX_CACHED_WORKFLOWS: '0' });
  };

  test.serial(
    'a declined card is tried again in a worker of the next release, and pays when its stock is free again',
    async (t) => {
      await nextRelease();
      const store = await openPatientStore(shop);
      const order = await retried(store, 'pm_sandbox_declinedTwice', 2);
      await temporal.sleep(DAY_MS + 1000);
      await attempted(store, order.id, 1);
      await letStockGo(shop, store);
      t.is((await levelOf(store)).available, 5, 'held no longer than it may');
      await nextRelease();
      await temporal.sleep(2 * DAY_MS);
      const paid = await until(store, order.id, ({ status }) => status === 'confirmed');
      t.like(paid, { paymentStatus: 'authorized', nextAction: null });
      t.like(await levelOf(store), { available: 3, committed: 2 });
      t.deepEqual(await moneyOf(shop, store), ['authorization']);
      await until(store, order.id, ({ paymentRetry }) => paymentRetry.status === 'recovered');
    },
  );

  test.serial(
    'goods that were sold to another before the retry pays fail the order, and its money is let go',
    async (t) => {
      const store = await openPatientStore(shop, 1);
      const order = await retried(store, 'pm_sandbox_declinedOnce');
      await letStockGo(shop, store);
      const quicker = await place(store, card('pm_card_visa'));
      await until(store, quicker.id, ({ status }) => status === 'confirmed');
      await temporal.sleep(DAY_MS + 1000);
      const failed = await until(
        store,
        order.id,
        ({ status, paymentStatus }) => status === 'failed' && paymentStatus === 'voided',
      );
      t.like(failed, { waitingFor: null, nextAction: null });
      t.deepEqual(await moneyOf(shop, store), ['authorization', 'authorization', 'release']);
      t.like(await levelOf(store), { available: 0, committed: 1 });
      await shop.record('retried-stock-lost', store, order.id);
    },
  );

  test.serial('a card that is lost between two tries is not tried again, and another one pays', async (t) => {
    const store = await openPatientStore(shop);
    const order = await retried(store, 'pm_sandbox_declinedThenLost');
    await temporal.sleep(DAY_MS + 1000);
    const refused = await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
    t.like(refused, { status: 'requiresAction', expiresAt: order.expiresAt });
    t.deepEqual(refused.nextAction, { type: 'replacePaymentMethod', declineCode: 'lost_card' });
    await until(store, order.id, ({ paymentRetry }) => paymentRetry.status === 'refused');
    t.like(await untilRun(store, order.id, () => true), { status: 'refused', endReason: 'hardDecline', attempts: 1 });
    await shop.record('retry-refused', store, `${order.id}/1`);
    await store.orders.post(`/v1/orders/${order.id}/payment-method`, card('pm_card_visa'), { idempotencyKey: 'other' });
    await until(store, order.id, ({ status }) => status === 'confirmed');
  });

  test.serial('a hold and a pause stop the next try; of what fell due meanwhile only the last is taken', async (t) => {
    const store = await shop.openStore({ settings });
    const daily = { after: 'P1D', action: 'retry' };
    await followPlan(store, [daily, daily, daily, { after: 'P10D', action: 'retry' }]);
    const order = await retried(store, 'pm_card_chargeDeclinedInsufficientFunds');
    const say = (verb: string, run: { id: string }) => store.payments.post(`/v1/dunning-runs/${run.id}/${verb}`);
    const tried = async () => (await untilRun(store, order.id, () => true)).attempts;
    await store.orders.post(`/v1/orders/${order.id}/hold`, { reason: 'looks like fraud' });
    await untilAtRest(retryOf(shop, store, order.id), 'release');
    await temporal.sleep(DAY_MS + 1000);
    t.is(await tried(), 0);
    await store.orders.post(`/v1/orders/${order.id}/release`, {});
    await attempted(store, order.id, 1);
    const run = await untilRun(store, order.id, ({ attempts }) => attempts === 1);
    t.is((await say('pause', run)).status, 200);
    await untilAtRest(retryOf(shop, store, order.id), 'resume');
    await temporal.sleep(2 * DAY_MS);
    t.is(await tried(), 1);
    t.is((await say('resume', run)).status, 200);
    await attempted(store, order.id, 2);
    const resumed = await untilRun(store, order.id, ({ attempts }) => attempts === 2);
    t.deepEqual(
      resumed.steps.map(({ state }: { state: string }) => state),
      ['taken', 'skipped', 'taken', 'pending'],
    );
    t.is((await say('stop', run)).status, 200);
    const waits = await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
    t.like(waits, { status: 'requiresAction', expiresAt: order.expiresAt });
    t.like(waits.paymentRetry, { status: 'stopped', endReason: 'operator', attempts: 2 });
    await until(store, order.id, ({ paymentRetry }) => paymentRetry.status === 'stopped');
    await shop.record('retry-paused', store, `${order.id}/1`);
    await store.orders.post(`/v1/orders/${order.id}/payment-method`, card('pm_card_visa'), { idempotencyKey: 'other' });
    await until(store, order.id, ({ status }) => status === 'confirmed');
    t.deepEqual(await moneyOf(shop, store), ['authorization']);
    await shop.record('retry-stopped-then-paid', store, order.id);
  });

  test.serial(
    'a plan of four weeks goes to its end: the order expires, its stock is free, and nothing is charged',
    async (t) => {
      const store = await openPatientStore(shop);
      const order = await retried(store, 'pm_card_chargeDeclinedInsufficientFunds', 2);
      await temporal.sleep(DAY_MS + 1000);
      t.like((await attempted(store, order.id, 1)).paymentRetry, { status: 'running' });
      await temporal.sleep(2 * DAY_MS);
      await attempted(store, order.id, 2);
      const noticed = await untilRun(store, order.id, ({ steps }) => steps[1].noticedAt !== null);
      t.deepEqual(
        noticed.steps.map(({ state }: { state: string }) => state),
        ['taken', 'taken', 'pending'],
      );
      await temporal.sleep(25 * DAY_MS);
      const expired = await until(
        store,
        order.id,
        ({ status, paymentRetry, payments }) =>
          status === 'expired' && paymentRetry.status === 'exhausted' && payments[0].state === 'canceled',
      );
      t.like(expired, { waitingFor: null, paymentRetry: { attempts: 3, endReason: 'planEnded' } });
      t.is((await levelOf(store)).available, 5);
      t.deepEqual(await moneyOf(shop, store), []);
      t.is((await paymentsOf(store, order.id))[0].status, 'canceled');
      t.deepEqual(await retryTimelineOf(store, order.id), [
        'retryScheduled',
        'paymentRetried',
        'paymentRetried',
        'paymentRetried',
        'retryExhausted',
      ]);
      await shop.record('retried-until-expired', store, order.id);
      await shop.record('retry-exhausted', store, `${order.id}/1`);
    },
  );
}
