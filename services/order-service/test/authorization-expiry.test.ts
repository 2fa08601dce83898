import type { TestAnswer } from '@beaver/kit/testing';
import test from 'ava';
import { service } from './one-service.ts';
import { act, confirm, move, must, openShop, pack, progress, type Shop, timelineOf } from './shop.ts';

const reason = 'The authorization of pay_1 ends at 2026-11-08T09:30:00.000Z.';

interface Entry {
  type: string;
  reason: string | null;
}

/** A store that does this about authorizations that are about to lapse. */
async function openWith(authorizationExpiry: string): Promise<Shop> {
  const shop = await openShop(service);
  must(await shop.entity.patch(`/v1/stores/${shop.storeId}/settings`, { authorizationExpiry }, { ifMatch: '*' }), 200);
  return shop;
}

const tell = (shop: Shop, id: string): Promise<TestAnswer> =>
  progress(shop, id, 'authorizationExpiring', { reason, waitingFor: 'shipment' });

test('an authorization that is about to lapse is in the timeline with what the store does about it', async (t) => {
  for (const authorizationExpiry of ['reauthorize', 'capture']) {
    const shop = await openWith(authorizationExpiry);
    const { id, policy } = await confirm(shop);
    t.is(policy.authorizationExpiry, authorizationExpiry);
    t.is(must(await tell(shop, id), 200).body.status, 'confirmed');
    const [last] = (await timelineOf(shop, id)).toReversed();
    t.like(last, { type: 'order.authorizationExpiring', reason, actor: 'machine:worker' });
    t.like((await shop.get(`/v1/orders/${id}`)).body, { status: 'confirmed', waitingFor: 'shipment' });
  }
});

test('where the store says cancel, the row cancels an order of which nothing has left, packed or not', async (t) => {
  const shop = await openWith('cancel');
  const order = await confirm(shop);
  const packed = await pack(shop, order);
  must(await act(shop, order.id, 'hold', { reason: 'a look' }), 200);
  must(await tell(shop, order.id), 200);
  const { body } = await shop.get(`/v1/orders/${order.id}`);
  t.truthy(body.cancelRequestedAt, 'deadlines run on while it is held');
  t.is((await shop.get(`/v1/fulfillments/${packed.id}`)).body.status, 'canceled');
  const timeline = await timelineOf(shop, order.id);
  t.true(timeline.some((entry: Entry) => entry.type === 'order.cancelRequested' && entry.reason === reason));
  t.like(await tell(shop, order.id), { status: 409, body: { code: 'order_step_not_allowed' } });
});

test('of an order of which a part has left it cancels the rest', async (t) => {
  const shop = await openWith('cancel');
  const order = await confirm(shop, { lines: [{ variantId: shop.variantId, quantity: 4 }] });
  must(await move(shop, (await pack(shop, order, 1)).id, 'ship'), 200);
  const packed = await pack(shop, order, 1);
  must(await tell(shop, order.id), 200);
  const { body } = await shop.get(`/v1/orders/${order.id}`);
  t.like(body, {
    status: 'processing',
    cancelRequestedAt: null,
    canceledTotal: { amount: (order.total.amount / 4) * 3 },
  });
  t.like(body.lines[0], { quantity: 4, shipped: 1, canceled: 3 });
  t.is((await shop.get(`/v1/fulfillments/${packed.id}`)).body.status, 'canceled');
  must(await tell(shop, order.id), 200);
  t.is((await shop.get(`/v1/orders/${order.id}`)).body.lines[0].canceled, 3, 'nothing is left to cancel');
});
