import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { service } from './one-service.ts';
import { keyed, must, newOrder, openShop, payment, progress, type Shop } from './shop.ts';

const waiting = (shop: Shop, seconds: number, key = keyed()) =>
  shop.post('/v1/orders', newOrder(shop), { ...key, headers: { prefer: `wait=${seconds}` } });

/** The workflow's hand, as soon as the order is there. */
async function confirmSoon(shop: Shop): Promise<void> {
  for (;;) {
    const [order] = (await shop.get('/v1/orders?status=pending')).body.data;
    if (order) {
      must(await progress(shop, order.id, 'stockCommitted', { payment: payment(order.total.amount) }), 200);
      return;
    }
    await wait(20);
  }
}

test('an answer that may wait shows where the order has come', async (t) => {
  const shop = await openShop(service);
  const key = keyed();
  const begun = Date.now();
  const [{ status, headers, body }] = await Promise.all([waiting(shop, 20, key), confirmSoon(shop)]);
  t.is(status, 201);
  t.is(body.status, 'confirmed');
  t.is(headers.get('preference-applied'), 'wait=20');
  t.is(headers.get('location'), `/v1/orders/${body.id}`);
  t.true(Date.now() - begun < 15_000);

  const replayed = await waiting(shop, 5, key);
  t.like(replayed, { status: 201, body: { id: body.id, status: 'confirmed' } });
  t.is((await shop.post('/v1/orders', newOrder(shop), key)).body.status, 'pending', 'not waiting, the first answer');
});

test('when nothing happens it comes in time, and nobody else is kept waiting', async (t) => {
  const shop = await openShop(service);
  const begun = Date.now();
  const answers = Array.from({ length: 30 }, () => waiting(shop, 5));
  await wait(500);
  const first = await Promise.race([shop.get('/v1/orders'), ...answers]);
  t.truthy(first.body.data, 'waiting holds no connection');
  for (const { status, headers, body } of await Promise.all(answers)) {
    t.is(status, 201);
    t.is(body.status, 'pending');
    t.is(headers.get('preference-applied'), 'wait=5');
  }
  t.true(Date.now() - begun >= 5000);
});

test('a preference that asks for nothing is not applied', async (t) => {
  const shop = await openShop(service);
  const { status, headers } = await shop.post('/v1/orders', newOrder(shop), {
    ...keyed(),
    headers: { prefer: 'return=minimal' },
  });
  t.is(status, 201);
  t.is(headers.get('preference-applied'), null);
});
