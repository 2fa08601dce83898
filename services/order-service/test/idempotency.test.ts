import test from 'ava';
import { service } from './one-service.ts';
import { act, confirm, keyed, move, must, newOrder, openShop, pack, timelineOf } from './shop.ts';

const times = <T>(count: number, once: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, once));

test('50 parallel orders with one key are one order', async (t) => {
  const shop = await openShop(service, { onHand: 10 });
  const key = keyed();
  const place = () => shop.post('/v1/orders', newOrder(shop), key);
  const answers = await times(50, place);
  const made = answers.filter(({ status }) => status === 201);
  t.true(made.length > 0);
  for (const { status, headers, body } of answers.filter((answer) => !made.includes(answer))) {
    t.like({ status, body }, { status: 409, body: { code: 'idempotency_key_in_progress' } });
    t.is(headers.get('retry-after'), '1');
  }
  const first = must(await place(), 201).body;
  const repeated = await times(50, place);
  for (const { status, body } of [...made, ...repeated]) {
    t.is(status, 201);
    t.deepEqual(body, first);
  }
  t.is((await shop.get('/v1/orders')).body.data.length, 1);
  t.is((await shop.catalog.get('/v1/reservations')).body.data.length, 1);
  const levels = (await shop.catalog.get(`/v1/inventory-levels?variantId=${shop.variantId}`)).body.data;
  t.like(levels, [{ onHand: 10, reserved: 2 }]);
  t.is((await timelineOf(shop, first.id)).length, 1);
});

test('a command sent twenty times at once happens once', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  const key = keyed();
  const packing = await times(20, () => shop.post(`/v1/orders/${order.id}/fulfillments`, { lines }, key));
  t.deepEqual(
    packing.filter(({ status, body }) => status !== 201 && body.code !== 'idempotency_key_in_progress'),
    [],
  );
  const { data } = (await shop.get(`/v1/orders/${order.id}/fulfillments`)).body;
  t.is(data.length, 1);

  const shipping = await times(20, () => shop.post(`/v1/fulfillments/${data[0].id}/ship`, undefined, key));
  t.deepEqual(
    shipping.filter(({ status, body }) => status !== 200 && body.code !== 'idempotency_key_in_progress'),
    [],
  );
  const types = (await timelineOf(shop, order.id)).map(({ type }: { type: string }) => type);
  t.is(types.filter((type: string) => type === 'fulfillment.shipped').length, 1);
});

test('sent twenty times with keys of their own, a shipment still happens once', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const { id } = await pack(shop, order, 2);
  const answers = await times(20, () => move(shop, id, 'ship'));
  t.is(answers.filter(({ status }) => status === 200).length, 1);
  t.is(answers.filter(({ body }) => body.code === 'fulfillment_not_pending').length, 19);
  t.like((await shop.get(`/v1/orders/${order.id}`)).body.lines, [{ quantity: 2, shipped: 2 }]);
});

test('a refusal by the row is not kept: the same key may succeed later', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const key = keyed();
  const release = () => shop.post(`/v1/orders/${order.id}/release`, undefined, key);
  t.is((await release()).status, 409);
  must(await act(shop, order.id, 'hold', { reason: 'fraud check' }), 200);
  t.is((await release()).status, 200);
});
