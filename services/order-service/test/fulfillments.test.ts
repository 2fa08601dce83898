import test from 'ava';
import { service } from './one-service.ts';
import {
  act,
  addVariant,
  confirm,
  keyed,
  move,
  must,
  openShop,
  pack,
  payment,
  place,
  progress,
  stock,
} from './shop.ts';

test('several fulfillments go out, each with its share', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop, { lines: [{ variantId: shop.variantId, quantity: 3 }] });
  const first = await pack(shop, order, 1);
  t.like(first, { status: 'pending', orderId: order.id, captureAmount: null, version: 1 });
  const second = await pack(shop, order, 2);
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  const third = await shop.post(`/v1/orders/${order.id}/fulfillments`, { lines });
  t.like(third, { status: 409, body: { code: 'quantity_not_available', available: 0 } });

  const tracking = { carrier: 'UPS', number: '1Z999AA10123456784', url: 'https://ups.example/1Z' };
  const shipped = must(await move(shop, first.id, 'ship', { tracking }), 200).body;
  t.like(shipped, { status: 'shipped', tracking, captureAmount: { amount: 4200, currency: 'USD' } });
  t.like((await shop.get(`/v1/orders/${order.id}`)).body, {
    status: 'processing',
    fulfillmentStatus: 'partiallyFulfilled',
  });
  must(await move(shop, second.id, 'ship'), 200);
  must(await move(shop, first.id, 'deliver'), 200);
  must(await move(shop, second.id, 'deliver', {}), 200);
  const delivered = (await shop.get(`/v1/orders/${order.id}`)).body;
  t.like(delivered, { status: 'processing', fulfillmentStatus: 'delivered' });
  t.like(delivered.lines, [{ shipped: 3, delivered: 3, canceled: 0 }]);
  const { data } = (await shop.get(`/v1/orders/${order.id}/fulfillments`)).body;
  t.deepEqual(
    data.map(({ id, status }: { id: string; status: string }) => [id, status]),
    [
      [second.id, 'delivered'],
      [first.id, 'delivered'],
    ],
  );
  const page = (await shop.get(`/v1/orders/${order.id}/fulfillments?limit=1`)).body;
  t.deepEqual((await shop.get(`/v1/orders/${order.id}/fulfillments?limit=1&cursor=${page.nextCursor}`)).body, {
    data: [data[1]],
    nextCursor: null,
  });
});

test('a delivery that failed is sent again without another share, or closed', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const { id } = await pack(shop, order, 2);
  const shipped = must(await move(shop, id, 'ship'), 200).body;
  t.like(must(await move(shop, id, 'fail', { reason: 'Nobody at home.' }), 200).body, {
    status: 'deliveryFailed',
    failureReason: 'Nobody at home.',
  });
  await stock(shop, shop.variantId, 0);
  const again = must(await move(shop, id, 'ship', { tracking: { number: '2' } }), 200).body;
  t.like(again, {
    status: 'shipped',
    failureReason: null,
    tracking: { number: '2' },
    captureAmount: shipped.captureAmount,
  });
  t.is((await shop.get(`/v1/orders/${order.id}`)).body.lines[0].shipped, 2);
  must(await move(shop, id, 'fail', { reason: 'Moved away.' }), 200);
  t.is(must(await move(shop, id, 'cancel', { reason: 'Came back.' }), 200).body.status, 'closed');
  t.is(must(await move(shop, id, 'cancel'), 200).body.status, 'closed');
  const captured = payment(8400, { id: order.payments[0].id, version: 2, state: 'captured', captured: 8400 });
  must(await progress(shop, order.id, 'completed', { payment: captured }), 200);
  t.like((await shop.get(`/v1/orders/${order.id}`)).body, { status: 'completed', fulfillmentStatus: 'fulfilled' });
  const signals = await service.sql(
    shop.tenantId,
    "select payload->>'signal' as signal, payload->'facts' as facts from deliveries where reaction = 'signalOrder' order by seq",
  );
  t.like(signals, [
    {
      signal: 'fulfillmentShipped',
      facts: {
        fulfillmentId: id,
        lines: [{ variantId: shop.variantId, quantity: 2 }],
        captureAmount: 8400,
        last: true,
      },
    },
    { signal: 'fulfillmentDelivered', facts: { fulfillmentId: id, settled: true } },
  ]);
  t.is(signals.length, 2, 'one sent again tells the workflow nothing');
});

test('each verb is refused from where it does not lead', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const { id } = await pack(shop, order, 1);
  const refused = async (verb: string, code: string, body?: object) =>
    t.like(await move(shop, id, verb, body), { status: 409, body: { code } }, verb);
  await refused('deliver', 'fulfillment_not_shipped');
  await refused('fail', 'fulfillment_not_shipped', { reason: 'lost' });
  const key = keyed();
  const shipped = must(await shop.post(`/v1/fulfillments/${id}/ship`, undefined, key), 200);
  await refused('ship', 'fulfillment_not_pending');
  await refused('cancel', 'fulfillment_already_shipped');
  t.deepEqual((await shop.post(`/v1/fulfillments/${id}/ship`, undefined, key)).body, shipped.body);
  const other = await pack(shop, order, 1);
  t.is(must(await move(shop, other.id, 'cancel'), 200).body.status, 'canceled');
  t.like(await move(shop, other.id, 'ship'), { status: 409, body: { code: 'fulfillment_not_pending' } });
  t.is((await pack(shop, order, 1)).status, 'pending', 'what was canceled can be packed again');
});

test('nothing is packed or sent of an order that is not sure, held or ended', async (t) => {
  const shop = await openShop(service);
  const pending = await place(shop);
  const lines = [{ orderLineId: pending.lines[0].id, quantity: 1 }];
  const packing = (id: string) => shop.post(`/v1/orders/${id}/fulfillments`, { lines });
  t.like(await packing(pending.id), { status: 409, body: { code: 'order_not_confirmed' } });
  must(await progress(shop, pending.id, 'paymentExpired'), 200);
  t.like(await packing(pending.id), { status: 409, body: { code: 'order_already_ended' } });

  const order = await confirm(shop);
  const foreign = await shop.post(`/v1/orders/${order.id}/fulfillments`, { lines });
  t.like(foreign, { status: 422, body: { code: 'order_line_not_found', errors: [{ pointer: '/lines/0' }] } });
  const { id } = await pack(shop, order);
  must(await act(shop, order.id, 'hold', { reason: 'fraud check' }), 200);
  t.like(await move(shop, id, 'ship'), { status: 409, body: { code: 'order_on_hold' } });
  must(await act(shop, order.id, 'release'), 200);
  must(await progress(shop, order.id, 'stockLost', { reason: 'Gone.' }), 200);
  t.is((await shop.get(`/v1/fulfillments/${id}`)).body.status, 'canceled', 'what was packed stays');
  t.like(await move(shop, id, 'ship'), { status: 409, body: { code: 'fulfillment_not_pending' } });
});

test('no more ships than is on hand', async (t) => {
  const shop = await openShop(service, { onHand: 5 });
  const second = await addVariant(shop, { onHand: 5 });
  const untracked = await addVariant(shop, { onHand: 0, trackInventory: false });
  const lines = [shop.variantId, second, untracked].map((variantId) => ({ variantId, quantity: 5 }));
  const order = await confirm(shop, { lines });
  await stock(shop, shop.variantId, 2);
  const all = order.lines.map((line: { id: string }) => ({ orderLineId: line.id, quantity: 5 }));
  const whole = must(await shop.post(`/v1/orders/${order.id}/fulfillments`, { lines: all }), 201).body;
  const key = keyed();
  const refused = await shop.post(`/v1/fulfillments/${whole.id}/ship`, undefined, key);
  t.is(refused.status, 409);
  t.like(refused.body, { code: 'insufficient_on_hand' });
  t.deepEqual(refused.body.lines, [{ variantId: shop.variantId, requested: 5, onHand: 2 }]);
  t.is((await shop.get(`/v1/fulfillments/${whole.id}`)).body.status, 'pending');
  t.is((await shop.get(`/v1/orders/${order.id}`)).body.status, 'confirmed');
  await stock(shop, shop.variantId, 5);
  must(await shop.post(`/v1/fulfillments/${whole.id}/ship`, undefined, key), 200);
});

test('goods of a shipment that the shelf has not heard of are not sent twice', async (t) => {
  const shop = await openShop(service, { onHand: 4 });
  const order = await confirm(shop, { lines: [{ variantId: shop.variantId, quantity: 4 }] });
  const [first, second] = [await pack(shop, order, 2), await pack(shop, order, 2)];
  await stock(shop, shop.variantId, 3);
  const answers = await Promise.all([move(shop, first.id, 'ship'), move(shop, second.id, 'ship')]);
  t.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  const refused = answers.find(({ status }) => status === 409);
  t.deepEqual(refused?.body.lines, [{ variantId: shop.variantId, requested: 2, onHand: 1 }]);

  const reservation = `/v1/reservations/${order.reservationId}`;
  must(await shop.catalog.post(`${reservation}/commit`, undefined, keyed()), 200);
  const shipped = { lines: [{ variantId: shop.variantId, quantity: 2 }] };
  must(await shop.catalog.post(`${reservation}/consume`, shipped, keyed()), 200);
  const left = answers[0]?.status === 200 ? second : first;
  t.deepEqual((await move(shop, left.id, 'ship')).body.lines, [{ variantId: shop.variantId, requested: 2, onHand: 1 }]);
  await stock(shop, shop.variantId, 2);
  must(await move(shop, left.id, 'ship'), 200);
});
