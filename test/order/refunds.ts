import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { ledgerOf, orderFault, paymentsOf, place, type Resource, type Store, until } from './buyer.ts';
import { shop } from './one-shop.ts';
import { steer } from './order-process.ts';
import { askRefund, attributesOf, completed, endOf, untilRefund } from './refund-order.ts';

const REFUND = { path: '/v1/refunds', method: 'POST' };
const keyed = () => ({ idempotencyKey: newId('key') });
const limit = { refundApprovalLimit: { amount: 100, currency: 'USD' } };

const refundsAtGateway = async (store: Store) =>
  (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'refund').map(({ amount }) => amount);

/** An order that its buyer has paid by bank. */
async function transferred(store: Store): Promise<Resource> {
  const { id, total } = await place(store, { type: 'bankTransfer' });
  await until(store, id, ({ waitingFor }) => waitingFor === 'receipt');
  const [payment] = await paymentsOf(store, id);
  const money = { amount: total, reference: 'statement 7' };
  await store.payments.post(`/v1/payments/${payment.id}/receipts`, money, keyed());
  return until(store, id, ({ status }) => status === 'confirmed');
}

/** Money that goes back, in one shop with the returns. */
export function testRefunds(): void {
  test('lines of a completed order go back the way their money came', async (t) => {
    const store = await shop.openStore({ price: 3333 });
    const order = await completed(store, 'pm_card_visa', 2);
    const refund = await askRefund(store, order.id, { lines: [{ orderLineId: order.lines[0].id, quantity: 1 }] });
    const done = await untilRefund(store, refund.id, ({ status }) => status === 'succeeded');
    t.like(done, { refundedAmount: { amount: 3333 }, waitingFor: null, attention: null });
    t.deepEqual(await refundsAtGateway(store), [3333]);
    t.is((await until(store, order.id, () => true)).paymentStatus, 'partiallyRefunded');
    t.is(await endOf(shop, store, refund.id), 'succeeded');
    t.deepEqual(await attributesOf(shop, store, refund.id), { stage: 'succeeded', subject: refund.id });
    const rest = await askRefund(store, order.id);
    await untilRefund(store, rest.id, ({ status }) => status === 'succeeded');
    t.is((await until(store, order.id, () => true)).paymentStatus, 'refunded');
    t.deepEqual(await refundsAtGateway(store), [3333, 3333]);
    await shop.record('refunded', store, refund.id);
  });

  test('above the limit it goes when somebody else has approved it', async (t) => {
    const store = await shop.openStore({ settings: limit });
    const order = await completed(store);
    const refund = await askRefund(store, order.id);
    t.is(refund.status, 'awaitingApproval');
    const colleague = shop.services.tenant({ id: store.tenantId });
    t.is((await colleague.post(`/v1/order-refunds/${refund.id}/approve`, {}, keyed())).status, 200);
    await untilRefund(store, refund.id, ({ status }) => status === 'succeeded');
    t.deepEqual(await refundsAtGateway(store), [order.total.amount]);
    await shop.record('refund-approved', store, refund.id);
  });

  test('taken back in time, nothing is sent', async (t) => {
    const store = await shop.openStore({ settings: limit });
    const order = await completed(store);
    const refund = await askRefund(store, order.id);
    t.is((await store.orders.post(`/v1/order-refunds/${refund.id}/cancel`, {}, keyed())).status, 200);
    t.is(await endOf(shop, store, refund.id), 'canceled');
    t.deepEqual(await refundsAtGateway(store), []);
    await shop.record('refund-canceled', store, refund.id);
  });

  test('a refund whose answer was lost is asked for until it is known, and paid once', async (t) => {
    const store = await shop.openStore();
    const order = await completed(store);
    await orderFault(shop.gatewayUrl, store, { fault: '500AfterCommit', match: REFUND });
    const refund = await askRefund(store, order.id);
    const done = await untilRefund(store, refund.id, ({ status }) => status === 'succeeded');
    t.deepEqual(done.refundedAmount, order.total);
    t.deepEqual(await refundsAtGateway(store), [order.total.amount]);
    await shop.record('refund-unknown', store, refund.id);
  });

  test('a gateway that takes its time tells when it is done', async (t) => {
    const store = await shop.openStore();
    const order = await completed(store, 'pm_card_pendingRefund');
    const refund = await askRefund(store, order.id);
    const waiting = await untilRefund(store, refund.id, ({ shares }) => shares[0].status === 'pending');
    t.like(waiting, { status: 'executing', waitingFor: 'refund', refundedAmount: { amount: 0 } });
    await untilRefund(store, refund.id, ({ status }) => status === 'succeeded');
    await shop.record('refund-pending', store, refund.id);
  });

  test('what is no longer there to be given back is refused, and the rest can be asked for', async (t) => {
    const store = await shop.openStore({ settings: limit });
    const order = await completed(store);
    const refund = await askRefund(store, order.id);
    const [payment] = await paymentsOf(store, order.id);
    const share = { paymentId: payment.id, amount: { amount: 1000, currency: 'USD' } };
    t.is((await store.payments.post('/v1/refunds', share, keyed())).body.status, 'succeeded');
    await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'partiallyRefunded');
    const colleague = shop.services.tenant({ id: store.tenantId });
    await colleague.post(`/v1/order-refunds/${refund.id}/approve`, {}, keyed());
    const failed = await untilRefund(store, refund.id, ({ status }) => status === 'failed');
    t.like(failed, { refundedAmount: { amount: 0 }, shares: [{ status: 'notSent' }] });
    const rest = await askRefund(store, order.id);
    t.is(rest.amount.amount, order.total.amount - 1000);
    await shop.record('refund-refused', store, refund.id);
  });

  test('money that came by bank can not go back by card: the operator skips it, and asks for another way', async (t) => {
    const store = await shop.openStore();
    const order = await transferred(store);
    const refund = await askRefund(store, order.id, { target: 'original' });
    await untilRefund(store, refund.id, ({ attention }) => attention === 'stuck');
    t.is((await steer(store, `order-refunds/${refund.id}`, 'skip-step', 'paid back in cash', 'skip')).status, 200);
    await untilRefund(store, refund.id, ({ status }) => status === 'failed');
    t.is((await askRefund(store, order.id, { target: 'manual' })).amount.amount, order.total.amount);
    await shop.record('refund-step-skipped', store, refund.id);
  });

  test('an order that was paid by transfer is canceled, and its money goes back by hand', async (t) => {
    const store = await shop.openStore();
    const order = await transferred(store);
    t.is((await store.orders.post(`/v1/orders/${order.id}/cancel`, {}, keyed())).status, 202);
    await until(store, order.id, ({ status }) => status === 'canceled');
    const { body } = await store.orders.get(`/v1/order-refunds?orderId=${order.id}`);
    const [refund] = body.data;
    t.like(refund, { cause: 'cancellation', amount: order.total });
    const waiting = await untilRefund(store, refund.id, ({ shares }) => shares[0].refundId !== null);
    const confirmed = { reference: 'transfer 88' };
    const at = `/v1/refunds/${waiting.shares[0].refundId}/confirm`;
    t.is((await store.payments.post(at, confirmed, keyed())).status, 200);
    await untilRefund(store, refund.id, ({ status }) => status === 'succeeded');
    t.is((await until(store, order.id, () => true)).paymentStatus, 'refunded');
    await shop.record('refund-by-hand', store, refund.id);
  });
}
