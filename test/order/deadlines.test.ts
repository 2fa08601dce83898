import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { card, ledgerOf, levelOf, paymentsOf, place, ship, until } from './buyer.ts';
import { decide, question, untilDispute, untilOver } from './dispute-order.ts';
import { testLateBuyer, testLongRetries } from './long-retries.ts';
import { takeCards } from './open-store.ts';
import { askRefund, completed, untilRefund } from './refund-order.ts';
import { askReturn, untilReturn } from './return-order.ts';
import { startShop } from './start-shop.ts';
import { startTimeSkipping } from './time-skipping.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A peer that answered that its gateway is away is left alone for a second, which no server can skip. */
const BREAKER_MS = 1500;
/** The server's time does not come back from its jumps, which add up to days before the last test: all but the first have months. */
const settings = { paymentTtl: { card: 'P90D', bankTransfer: 'P90D', cash: 'P90D' } };
const temporal = await startTimeSkipping();
const shop = await startShop({ temporal });
test.after.always(() => shop.stop());

test.serial('an order that is never paid expires at its deadline, and its stock is free again', async (t) => {
  const store = await shop.openStore({ stock: 5 });
  const order = await place(store, card('pm_card_authenticationRequired'), 2);
  await until(store, order.id, ({ status }) => status === 'requiresAction');
  t.is((await levelOf(store)).available, 3);
  await temporal.sleep(HOUR_MS + 1000);
  const expired = await until(store, order.id, ({ status }) => status === 'expired');
  t.is(expired.waitingFor, null);
  await temporal.client.workflow.getHandle(`${store.tenantId}/order/${order.id}`).result();
  t.is((await levelOf(store)).available, 5);
  const [payment] = await paymentsOf(store, order.id);
  t.is(payment.status, 'canceled');
  await shop.record('never-paid', store, order.id);
});

testLateBuyer(shop, temporal);

test.serial('a step that only a person can help tries again each hour, and goes on when it is helped', async (t) => {
  const store = await shop.openStore({ settings, takesCards: false });
  const order = await place(store, card('pm_card_visa'));
  const stuck = await until(store, order.id, ({ waitingFor }) => waitingFor === 'operator');
  t.is(stuck.attention, 'stuck');
  await takeCards(store);
  await temporal.sleep(HOUR_MS + 1000);
  const paid = await until(store, order.id, ({ status }) => status === 'confirmed');
  t.is(paid.paymentStatus, 'authorized');
  t.is(paid.attention, null);
  await shop.record('stuck', store, order.id);
});

test.serial('a return of which nothing arrives expires', async (t) => {
  const store = await shop.openStore({
    settings: { ...settings, returnApproval: 'automatic', returnArrivalTtl: 'P2D' },
  });
  const order = await completed(store);
  const asked = await askReturn(store, order, 1);
  await temporal.sleep(3 * DAY_MS);
  await untilReturn(store, asked.id, ({ status }) => status === 'expired');
  t.is((await until(store, order.id, () => true)).returnStatus, 'none');
  await shop.record('return-expired', store, asked.id);
});

test.serial('a refund that nobody approves comes to attention half-way, and is rejected at its deadline', async (t) => {
  const limit = { refundApprovalLimit: { amount: 100, currency: 'USD' }, refundApprovalTtl: 'P20D' };
  const store = await shop.openStore({ settings: { ...settings, ...limit } });
  const order = await completed(store);
  const refund = await askRefund(store, order.id);
  await temporal.sleep(8 * DAY_MS);
  const called = await untilRefund(store, refund.id, ({ attention }) => attention === 'escalated');
  t.is(called.status, 'awaitingApproval');
  await temporal.sleep(10 * DAY_MS);
  const rejected = await untilRefund(store, refund.id, ({ status }) => status === 'rejected');
  t.is(rejected.decidedBy, null);
  await shop.record('refund-rejected-at-deadline', store, refund.id);
});

test.serial('a gateway that is away for two days gets what it owes when it is back, once', async (t) => {
  const store = await shop.openStore({ settings, stock: 10 });
  const order = await place(store, card('pm_card_visa'), 2);
  await ship(store, await until(store, order.id, ({ status }) => status === 'confirmed'), 1);
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
  const restartGateway = await shop.killGateway();
  const unshipped = { lines: [{ orderLineId: order.lines[0].id, quantity: 1 }] };
  const asked = await store.orders.post(`/v1/orders/${order.id}/cancel`, unshipped, { idempotencyKey: 'cancel' });
  t.is(asked.status, 202);
  const { body } = await store.orders.get(`/v1/order-refunds?orderId=${order.id}`);
  const [{ id: refundId }] = body.data;
  await untilRefund(store, refundId, ({ status }) => status === 'executing');
  await temporal.sleep(2 * DAY_MS);
  const stuck = await untilRefund(store, refundId, ({ attention }) => attention === 'stuck');
  t.like(stuck, { status: 'executing', refundedAmount: { amount: 0 } });
  await restartGateway();
  await wait(BREAKER_MS);
  await temporal.sleep(2 * HOUR_MS);
  await untilRefund(store, refundId, ({ status }) => status === 'succeeded');
  const back = (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'refund');
  t.deepEqual(back, [{ kind: 'refund', amount: 4200 }]);
  t.like(await levelOf(store), { onHand: 9, available: 9 });
});

testLongRetries(shop, temporal);

test.serial(
  'a dispute that nobody answers calls ever louder, then the gateway is asked, and after a year again',
  async (t) => {
    const store = await shop.openStore({ settings });
    const order = await completed(store);
    const dueBy = Math.floor((await temporal.now()) / 1000) + 10 * 24 * 3600;
    const dispute = await question(shop.gatewayUrl, store, order.id, { dueBy });
    await untilDispute(store, order.id, ({ waitingFor }) => waitingFor === 'evidence');
    const calls: [days: number, attention: string][] = [
      [5.5, 'reminded'],
      [4, 'escalated'],
      [1, 'overdue'],
    ];
    for (const [days, called] of calls) {
      await temporal.sleep(days * DAY_MS);
      await untilDispute(store, order.id, ({ attention }) => attention === called);
    }
    await untilDispute(store, order.id, ({ waitingFor }) => waitingFor === 'verdict');
    await temporal.sleep(366 * DAY_MS);
    const late = await untilDispute(store, order.id, ({ attention }) => attention === 'verdictOverdue');
    t.is(late.status, 'needsResponse');
    await decide(shop.gatewayUrl, dispute, 'lost');
    await untilDispute(store, order.id, ({ status }) => status === 'lost');
    await untilOver(store, dispute);
    await shop.record('dispute-overdue', store, dispute.id);
  },
);
