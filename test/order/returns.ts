import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { ledgerOf, levelOf, type Resource, type Store, until } from './buyer.ts';
import { shop } from './one-shop.ts';
import { askRefund, completed, endOf, untilRefund } from './refund-order.ts';
import { askReturn, inspect, onReturn, receiveAll, untilReturn } from './return-order.ts';

const keyed = () => ({ idempotencyKey: newId('key') });

async function movementsOf(store: Store): Promise<Resource[]> {
  const { body } = await store.catalog.get(`/v1/inventory-movements?variantId=${store.variantId}`);
  return body.data.map(({ onHand, unavailable, reason }: Resource) => ({ onHand, unavailable, reason })).toReversed();
}

/** Goods that go back, in one shop with the refunds. */
export function testReturns(): void {
  test('goods come back on the shelf, and their money goes back', async (t) => {
    const store = await shop.openStore({ stock: 10, price: 3333 });
    const order = await completed(store, 'pm_card_visa', 3);
    const asked = await askReturn(store, order, 2);
    await onReturn(store, asked.id, 'approve');
    await receiveAll(store, asked);
    await inspect(store, asked, [['restock', 2]]);
    const closed = await untilReturn(store, asked.id, ({ status }) => status === 'closed');
    t.is(await endOf(shop, store, asked.id), 'closed');
    t.like(await levelOf(store), { onHand: 9, available: 9 });
    const refunds = (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'refund');
    t.deepEqual(refunds, [{ kind: 'refund', amount: 6666 }]);
    t.like((await store.orders.get(`/v1/order-refunds/${closed.orderRefundId}`)).body, { status: 'succeeded' });
    t.like(await until(store, order.id, () => true), { returnStatus: 'returned', paymentStatus: 'partiallyRefunded' });
    await shop.record('returned', store, asked.id);
  });

  test('what can not be sold is written off and never for sale; what was missing is not refunded', async (t) => {
    const store = await shop.openStore({ stock: 10, price: 1000, settings: { returnApproval: 'automatic' } });
    const order = await completed(store, 'pm_card_visa', 3);
    const asked = await askReturn(store, order, 3);
    await receiveAll(store, asked);
    const before = (await movementsOf(store)).length;
    await inspect(store, asked, [
      ['damaged', 1],
      ['discard', 1],
      ['missing', 1],
    ]);
    const closed = await untilReturn(store, asked.id, ({ status }) => status === 'closed');
    t.like(await levelOf(store), { onHand: 8, unavailable: 1, available: 7 });
    t.deepEqual((await movementsOf(store)).slice(before), [
      { onHand: 0, unavailable: 1, reason: 'returned damaged' },
      { onHand: 1, unavailable: 0, reason: 'returned damaged' },
      { onHand: 0, unavailable: 1, reason: 'returned' },
      { onHand: 1, unavailable: 0, reason: 'returned' },
      { onHand: -1, unavailable: 0, reason: 'discarded' },
      { onHand: 0, unavailable: -1, reason: 'discarded' },
    ]);
    t.like((await store.orders.get(`/v1/order-refunds/${closed.orderRefundId}`)).body, { amount: { amount: 2000 } });
    await shop.record('return-written-off', store, asked.id);
  });

  test('a return that is declined, and one that is taken back', async (t) => {
    const store = await shop.openStore();
    const order = await completed(store, 'pm_card_visa', 2);
    const [declined, canceled] = [await askReturn(store, order, 1), await askReturn(store, order, 1)];
    await onReturn(store, declined.id, 'decline', { reason: 'worn' });
    await onReturn(store, canceled.id, 'approve');
    await onReturn(store, canceled.id, 'cancel', {});
    t.is(await endOf(shop, store, declined.id), 'declined');
    t.is(await endOf(shop, store, canceled.id), 'canceled');
    await shop.record('return-declined', store, declined.id);
    await shop.record('return-canceled', store, canceled.id);
  });

  test('when its refund is rejected the return waits for another', async (t) => {
    const settings = { returnApproval: 'automatic', refundApprovalLimit: { amount: 1, currency: 'USD' } };
    const store = await shop.openStore({ settings });
    const order = await completed(store);
    const asked = await askReturn(store, order, 1);
    await receiveAll(store, asked);
    const inspected = await inspect(store, asked, [['restock', 1]]);
    const reason = { reason: 'not without the box' };
    await store.orders.post(`/v1/order-refunds/${inspected.orderRefundId}/reject`, reason, keyed());
    await untilReturn(store, asked.id, ({ attention }) => attention === 'refundFailed');
    const second = await askRefund(store, order.id, { returnId: asked.id });
    const colleague = shop.services.tenant({ id: store.tenantId });
    await colleague.post(`/v1/order-refunds/${second.id}/approve`, {}, keyed());
    await untilRefund(store, second.id, ({ status }) => status === 'succeeded');
    t.is(await endOf(shop, store, asked.id), 'closed');
    await shop.record('return-refunded-again', store, asked.id);
  });
}
