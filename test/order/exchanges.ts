import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { card, deliver, ledgerOf, levelOf, type Resource, type Store, ship, until } from './buyer.ts';
import { shop } from './one-shop.ts';
import { completed, endOf, untilRefund } from './refund-order.ts';
import { askReturn, inspect, receiveAll, untilReturn } from './return-order.ts';
import { balanceOf, creditIn } from './store-credit.ts';

const keyed = () => ({ idempotencyKey: newId('key') });
const usd = (amount: number) => ({ amount, currency: 'USD' });

/** Another tent of the same store. */
async function addVariant({ catalog, locationId }: Store, price: number, stock: number): Promise<string> {
  const variants = [{ sku: newId('sku'), price: usd(price) }];
  const { body } = await catalog.post('/v1/products', { title: 'Summit tent', variants });
  await catalog.post(`/v1/products/${body.id}/publish`);
  const variantId = body.variants[0].id;
  const received = { variantId, locationId, set: stock, reason: 'received' };
  await catalog.post('/v1/inventory-adjustments', received, keyed());
  return variantId;
}

/** A tent of 42.00 has come back for another one. */
async function sentBack({ price, stock = 5, settings = {} }: { price: number; stock?: number; settings?: object }) {
  const store = await shop.openStore({ settings: { returnApproval: 'automatic', ...settings } });
  const order = await completed(store);
  const variantId = await addVariant(store, price, stock);
  const asked = await askReturn(store, order, 1, { exchange: { lines: [{ variantId, quantity: 1 }] } });
  await receiveAll(store, asked);
  await inspect(store, asked, [['restock', 1]]);
  return { store, order, asked };
}

const gaveBack = async (store: Store) =>
  (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'refund').map(({ amount }) => amount);

const shipAll = async (store: Store, order: Resource): Promise<Resource> => {
  await deliver(store, await ship(store, order, 1));
  return until(store, order.id, ({ status }) => status === 'completed');
};

/** Goods that are given for goods, in one shop with the returns. */
export function testExchanges(): void {
  test('goods come back, others are given for them, and what those cost less goes back by card', async (t) => {
    const { store, order, asked } = await sentBack({ price: 3000 });
    const closed = await untilReturn(store, asked.id, ({ status }) => status === 'closed');
    t.is(await endOf(shop, store, asked.id), 'closed');
    t.like(closed.exchange, { status: 'placed', worth: usd(4200), price: usd(3000) });
    t.deepEqual(await gaveBack(store), [1200]);
    const given = await until(store, closed.exchange.orderId, ({ status }) => status === 'confirmed');
    t.deepEqual(given.exchangeOf, { orderId: order.id, returnId: asked.id });
    t.like(await creditIn(store), { available: usd(0), reserved: usd(3000) });
    t.is((await shipAll(store, given)).paymentStatus, 'paid');
    t.like(await until(store, order.id, () => true), { returnStatus: 'returned', paymentStatus: 'refunded' });
    t.like(await levelOf(store), { onHand: 100, committed: 0 });
    t.is(await balanceOf(store, 'storeCredit'), 0);
    t.is(await balanceOf(store, 'refundsPayable'), 0);
    t.is(await balanceOf(store, 'gatewayClearing'), 3000, 'what the buyer has paid for what the buyer has');
    await shop.record('exchanged', store, asked.id);
    await shop.record('given-in-exchange', store, given.id);
  });

  test('goods that cost more wait for the rest of their price, which a card pays', async (t) => {
    const { store, asked } = await sentBack({ price: 5000 });
    const closed = await untilReturn(store, asked.id, ({ status }) => status === 'closed');
    const waiting = await until(store, closed.exchange.orderId, ({ status }) => status === 'requiresAction');
    t.like(waiting, { waitingFor: 'paymentMethod', nextAction: { type: 'replacePaymentMethod', declineCode: null } });
    await store.orders.post(`/v1/orders/${waiting.id}/payment-method`, card('pm_card_visa'), keyed());
    const given = await until(store, waiting.id, ({ status }) => status === 'confirmed');
    t.is((await shipAll(store, given)).paymentStatus, 'paid');
    const captured = (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'capture');
    t.deepEqual(
      captured.map(({ amount }) => amount),
      [4200, 800],
    );
    t.deepEqual(await gaveBack(store), []);
    t.is(await balanceOf(store, 'gatewayClearing'), 5000);
    t.is(await balanceOf(store, 'storeCredit'), 0);
    await shop.record('given-in-exchange-for-more', store, given.id);
  });

  test('what is not there any more is refunded', async (t) => {
    const { store, order, asked } = await sentBack({ price: 3000, stock: 0 });
    const closed = await untilReturn(store, asked.id, ({ status }) => status === 'closed');
    t.like(closed.exchange, { status: 'refused', refusal: 'out_of_stock', orderId: null });
    t.deepEqual(await gaveBack(store), [4200]);
    t.is((await until(store, order.id, () => true)).paymentStatus, 'refunded');
    await shop.record('exchange-refused', store, asked.id);
  });

  test('when the refund that pays it is rejected, the new order ends and its stock is free', async (t) => {
    const { store, asked } = await sentBack({ price: 3000, settings: { refundApprovalLimit: usd(100) } });
    const placed = await untilReturn(store, asked.id, ({ orderRefundId }) => orderRefundId !== null);
    const { orderId } = placed.exchange;
    await until(store, orderId, ({ waitingFor }) => waitingFor === 'refund');
    const no = { reason: 'worn' };
    await store.orders.post(`/v1/order-refunds/${placed.orderRefundId}/reject`, no, keyed());
    await untilRefund(store, placed.orderRefundId, ({ status }) => status === 'rejected');
    t.is(await endOf(shop, store, orderId), 'failed');
    t.is((await until(store, orderId, () => true)).status, 'failed');
    await untilReturn(store, asked.id, ({ attention }) => attention === 'refundFailed');
    const { body } = await store.catalog.get(`/v1/inventory-levels?locationId=${store.locationId}`);
    t.true(body.data.every(({ reserved, committed }: Resource) => reserved + committed === 0));
    await shop.record('exchange-not-paid', store, orderId);
  });
}
