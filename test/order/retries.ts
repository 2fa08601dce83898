import { newId } from '@beaver/kit/testing';
import { searchAttributes } from '@beaver/workflows/contract';
import test from 'ava';
import { authenticate, card, ledgerOf, levelOf, orderFault, paymentsOf, place, type Store, until } from './buyer.ts';
import { shop } from './one-shop.ts';
import { detailsOf } from './order-process.ts';
import { followPlan, retried, retryOf, retryTimelineOf, untilRun } from './retry-order.ts';

const LATER = [{ after: 'P7D', action: 'retry' }];
const SOON = [{ after: 'PT1S', action: 'retry' }, ...LATER];
const replace = ({ orders }: Store, orderId: string, token: string) =>
  orders.post(`/v1/orders/${orderId}/payment-method`, card(token), { idempotencyKey: newId('key') });
const authorizations = async (store: Store) =>
  (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'authorization').length;

/** Declined cards that are tried again within seconds, in one shop with refunds and returns; those that take weeks are in deadlines.test.ts. */
export function testRetries(): void {
  test('a declined card is tried again by the plan, pays, and the order goes on', async (t) => {
    const store = await shop.openStore({ stock: 5 });
    const plan = await followPlan(store, SOON);
    const { id } = await place(store, card('pm_sandbox_declinedOnce'), 2);
    const paid = await until(
      store,
      id,
      ({ status, paymentRetry }) => status === 'confirmed' && paymentRetry?.status === 'recovered',
    );
    t.like(paid, { paymentStatus: 'authorized', nextAction: null, policy: { dunningPlan: plan.id } });
    t.like(paid.paymentRetry, { method: 1, attempts: 1, nextAt: null, endReason: 'paid' });
    t.is(await authorizations(store), 1);
    t.is((await paymentsOf(store, id)).length, 1, 'on the same payment');
    t.like(await levelOf(store), { available: 3, committed: 2 });
    t.is(await retryOf(shop, store, id).result(), 'recovered');
    t.deepEqual(await retryTimelineOf(store, id), ['retryScheduled', 'paymentRetried', 'retryRecovered']);
    await shop.record('retried-then-paid', store, id);
    await shop.record('retry-recovered', store, `${id}/1`);
  });

  test('the operator reads of a retry what comes next, when, and what can be done', async (t) => {
    const store = await shop.openStore();
    await followPlan(store, [...LATER, { after: 'P1D', action: 'retryAndNotify' }]);
    const order = await retried(store, 'pm_card_chargeDeclinedInsufficientFunds');
    t.is(order.status, 'requiresAction');
    t.is(order.expiresAt, order.paymentRetry.endsAt);
    t.is(order.waitingUntil, order.expiresAt);
    const run = await untilRun(store, order.id, ({ status }) => status === 'running');
    t.like(order.paymentRetry, { dunningRunId: run.id, nextAt: run.steps[0].dueAt, endsAt: run.endsAt });
    const description = await retryOf(shop, store, order.id).describe();
    t.is(await description.staticSummary(), `Payment retry · Order ${order.number} · $42.00`);
    const attributes = Object.fromEntries(
      description.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
    );
    t.like(attributes, {
      [searchAttributes.orderId]: order.id,
      [searchAttributes.stage]: 'retry',
      [searchAttributes.waitingFor]: 'retry',
      [searchAttributes.dueAt]: new Date(run.steps[0].dueAt),
    });
    const details = await detailsOf(retryOf(shop, store, order.id));
    t.regex(details, /Waits for \*\*the next try of the declined card\*\*, until .*; then step 1 of 2 tries the card/);
    t.regex(details, /▸ 1\s+\|.*\n\| · 2\s+\|.*tries the card, then writes to the buyer/);
    t.true(details.includes(`POST /v1/dunning-runs/${run.id}/pause`));
    t.true(details.includes('\\$42.00 with payment method 1'), details);
    t.false(details.includes('lodge.example'), 'nobody’s address');
  });

  test('another payment method ends the retry at once, and pays', async (t) => {
    const store = await shop.openStore();
    await followPlan(store, LATER);
    const { id } = await retried(store, 'pm_card_chargeDeclinedInsufficientFunds');
    t.is((await replace(store, id, 'pm_card_visa')).status, 200);
    await until(store, id, ({ status }) => status === 'confirmed');
    t.is(await retryOf(shop, store, id).result(), 'stopped');
    t.like(await untilRun(store, id, ({ status }) => status === 'stopped'), {
      endReason: 'methodReplaced',
      attempts: 0,
    });
    t.is(await authorizations(store), 1);
    await shop.record('retried-then-replaced', store, id);
    await shop.record('retry-replaced', store, `${id}/1`);
  });

  test('another card that is declined, too, gets a retry of its own', async (t) => {
    const store = await shop.openStore();
    await followPlan(store, SOON);
    const { id } = await place(store, card('pm_card_chargeDeclinedLostCard'));
    const hard = await until(store, id, ({ waitingFor }) => waitingFor === 'paymentMethod');
    t.is(hard.paymentRetry, null, 'what is lost is not tried again');
    await replace(store, id, 'pm_sandbox_declinedTwice'); // the gateway counts the first card, too
    const paid = await until(
      store,
      id,
      ({ status, paymentRetry }) => status === 'confirmed' && paymentRetry?.status === 'recovered',
    );
    t.like(paid.paymentRetry, { method: 2, attempts: 1 });
    t.is(await retryOf(shop, store, id, 2).result(), 'recovered');
  });

  test('a card that asks for 3-D Secure waits for its buyer, who pays', async (t) => {
    const store = await shop.openStore();
    await followPlan(store, SOON);
    const { id } = await place(store, card('pm_sandbox_declinedThenAuthenticates'));
    const asked = await until(store, id, ({ waitingFor }) => waitingFor === 'authentication');
    t.is(asked.nextAction.type, 'authenticate');
    t.like(await untilRun(store, id, ({ status }) => status === 'paused'), { pausedBy: 'buyer', attempts: 1 });
    const [payment] = await paymentsOf(store, id);
    await authenticate(shop.gatewayUrl, store, payment.gatewayReference, 'succeed');
    await until(store, id, ({ status }) => status === 'confirmed');
    t.is(await retryOf(shop, store, id).result(), 'recovered');
    await shop.record('retried-authenticated', store, id);
    await shop.record('retry-authenticated', store, `${id}/1`);
  });

  test('a cancellation ends the retry', async (t) => {
    const store = await shop.openStore({ stock: 3 });
    await followPlan(store, LATER);
    const { id } = await retried(store, 'pm_card_chargeDeclinedInsufficientFunds', 2);
    t.is((await store.orders.post(`/v1/orders/${id}/cancel`, {}, { idempotencyKey: 'cancel' })).status, 202);
    const canceled = await until(
      store,
      id,
      ({ status, paymentRetry }) => status === 'canceled' && paymentRetry.status === 'stopped',
    );
    t.is(canceled.paymentStatus, 'unpaid');
    t.is(await retryOf(shop, store, id).result(), 'stopped');
    t.is((await levelOf(store)).available, 3);
    await shop.record('retried-then-canceled', store, id);
    await shop.record('retry-canceled', store, `${id}/1`);
  });

  test('a plan that is not there tries nothing, and the order waits as without one', async (t) => {
    const store = await shop.openStore();
    const plan = await followPlan(store, SOON);
    await store.payments.post(`/v1/dunning-plans/${plan.id}/archive`);
    const placed = await place(store, card('pm_card_chargeDeclinedInsufficientFunds'));
    const waits = await until(store, placed.id, ({ paymentRetry }) => paymentRetry?.status === 'refused');
    t.like(waits, { status: 'requiresAction', waitingFor: 'paymentMethod', expiresAt: placed.expiresAt });
    t.like(waits.paymentRetry, { endReason: 'dunning_plan_archived', dunningRunId: null });
    await retryOf(shop, store, placed.id).result();
    await shop.record('retry-without-plan', store, `${placed.id}/1`);
  });

  test('a retry of which nobody heard is asked for until the gateway tells, and pays once', async (t) => {
    const store = await shop.openStore();
    await followPlan(store, [{ after: 'PT2S', action: 'retry' }, ...LATER]);
    const { id } = await retried(store, 'pm_sandbox_declinedOnce');
    const confirm = { path: '/v1/payment_intents/:id/confirm', method: 'POST' };
    await orderFault(shop.gatewayUrl, store, { fault: '500AfterCommit', match: confirm });
    await until(store, id, ({ status }) => status === 'confirmed');
    t.is(await retryOf(shop, store, id).result(), 'recovered');
    t.is(await authorizations(store), 1);
    await shop.record('retried-unknown', store, id);
    await shop.record('retry-unknown', store, `${id}/1`);
  });
}
