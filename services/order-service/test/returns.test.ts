import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { service } from './one-service.ts';
import { askRefund, colleagueOf, decide, giveBack, refundProgress, shippedAndPaid } from './refunded-shop.ts';
import { askReturn, delivered, inspect, onReturn, receive, returnProgress } from './returned-shop.ts';
import { keyed, must, openShop, type Shop, timelineOf } from './shop.ts';

test('what was delivered can be returned once', async (t) => {
  const shop = await openShop(service);
  const order = await delivered(shop, { quantity: 3 });
  const { body, headers } = must(await askReturn(shop, order, 2), 201);
  t.is(headers.get('location'), `/v1/returns/${body.id}`);
  t.like(body, { status: 'requested', waitingFor: 'approval', orderId: order.id, orderRefundId: null });
  t.is((await shop.get(`/v1/orders/${order.id}`)).body.returnStatus, 'requested');
  const tooMany = await askReturn(shop, order, 2);
  t.like(tooMany, { status: 409, body: { code: 'quantity_not_returnable', available: 1 } });
  t.is((await askReturn(shop, order, 1)).status, 201);
  t.is((await shop.get(`/v1/returns?orderId=${order.id}&status=requested`)).body.data.length, 2);
});

test('what has not arrived, or arrived too long ago, is not returned', async (t) => {
  const shop = await openShop(service);
  t.is((await askReturn(shop, await shippedAndPaid(shop), 1)).body.code, 'quantity_not_returnable');
  const settings = { returnWindow: 'PT1S' };
  must(await shop.entity.patch(`/v1/stores/${shop.storeId}/settings`, settings, { ifMatch: '*' }), 200);
  const late = await openShop(service);
  must(await late.entity.patch(`/v1/stores/${late.storeId}/settings`, settings, { ifMatch: '*' }), 200);
  const order = await delivered(late);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  t.is((await askReturn(late, order, 1)).body.code, 'quantity_not_returnable');
});

test('a store that trusts its window approves by itself', async (t) => {
  const shop = await openShop(service);
  const settings = { returnApproval: 'automatic', returnArrivalTtl: 'P10D' };
  must(await shop.entity.patch(`/v1/stores/${shop.storeId}/settings`, settings, { ifMatch: '*' }), 200);
  const { body } = must(await askReturn(shop, await delivered(shop), 1), 201);
  t.like(body, { status: 'approved', waitingFor: 'arrival', decidedBy: null });
  const days = (Date.parse(body.arrivalDeadline) - Date.now()) / 86_400_000;
  t.true(days > 9.9 && days < 10.1);
});

for (const [verb, end] of [
  ['decline', 'declined'],
  ['cancel', 'canceled'],
] as const) {
  test(`what is ${end} can be asked for again`, async (t) => {
    const shop = await openShop(service);
    const order = await delivered(shop);
    const { body: asked } = must(await askReturn(shop, order, 2), 201);
    t.is(must(await onReturn(shop, asked.id, verb, { reason: 'no' }), 200).body.status, end);
    t.is((await onReturn(shop, asked.id, 'approve')).body.code, 'return_not_requested');
    t.is((await shop.get(`/v1/orders/${order.id}`)).body.returnStatus, 'none');
    t.is((await askReturn(shop, order, 2)).status, 201);
  });
}

test('goods arrive in parts, are inspected, and what came back is refunded', async (t) => {
  const { shop, order, asked } = await approvedReturn(3);
  t.like(await inspect(shop, asked, [['restock', 1]]), { status: 409, body: { code: 'return_not_received' } });
  t.is(must(await receive(shop, asked, 1), 200).body.status, 'approved');
  t.like(await onReturn(shop, asked.id, 'cancel'), { status: 409, body: { code: 'return_under_way' } });
  t.is((await returnProgress(shop, asked.id, 'expired')).body.code, 'return_step_not_allowed');
  t.like(await receive(shop, asked, 3), { status: 409, body: { code: 'quantity_not_announced', available: 2 } });
  t.like(must(await receive(shop, asked, 2), 200).body, { status: 'received', waitingFor: 'inspection' });
  t.like(await inspect(shop, asked, [['restock', 2]]), {
    status: 409,
    body: { code: 'dispositions_incomplete', received: 3 },
  });
  const found: [string, number][] = [
    ['restock', 1],
    ['damaged', 1],
    ['missing', 1],
  ];
  const inspected = must(await inspect(shop, asked, found), 200).body;
  t.like(inspected, { status: 'inspected', waitingFor: 'refund', locationId: shop.locationId });
  const refund = (await shop.get(`/v1/order-refunds/${inspected.orderRefundId}`)).body;
  t.like(refund, { cause: 'return', returnId: asked.id, amount: { amount: 2 * 4200 }, lines: [{ quantity: 2 }] });
  t.is((await shop.get(`/v1/orders/${order.id}`)).body.returnStatus, 'inProgress');
  must(await returnProgress(shop, asked.id, 'closed'), 200);
  t.is((await shop.get(`/v1/orders/${order.id}`)).body.returnStatus, 'returned');
  const types = (await timelineOf(shop, order.id)).map(({ type }: { type: string }) => type);
  for (const step of ['requested', 'approved', 'received', 'inspected', 'closed'])
    t.true(types.includes(`return.${step}`));
});

test('what was refunded before it came back is not refunded twice', async (t) => {
  const { shop, order, asked } = await approvedReturn(2);
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  must(await askRefund(shop, order.id, { lines }), 201);
  must(await receive(shop, asked, 2), 200);
  const { body } = must(await inspect(shop, asked, [['restock', 2]]), 200);
  t.like((await shop.get(`/v1/order-refunds/${body.orderRefundId}`)).body, { amount: { amount: 4200 } });
});

test('a return whose refund was refused is closed by another', async (t) => {
  const { shop, order, asked } = await approvedReturn(1);
  const again = { returnId: asked.id, target: 'manual' };
  t.is((await askRefund(shop, order.id, again)).body.code, 'return_not_inspected');
  must(await receive(shop, asked, 1), 200);
  const { body } = must(await inspect(shop, asked, [['restock', 1]]), 200);
  must(await refundProgress(shop, body.orderRefundId, 'executing'), 200);
  must(await refundProgress(shop, body.orderRefundId, 'failed'), 200);
  must(await returnProgress(shop, asked.id, 'refundFailed', { waitingFor: 'refund' }), 200);
  t.is((await shop.get(`/v1/returns/${asked.id}`)).body.attention, 'refundFailed');
  t.like(must(await askRefund(shop, order.id, again), 201).body, { returnId: asked.id, target: 'manual' });
});

test('bad returns are refused, and nothing is changed', async (t) => {
  const shop = await openShop(service);
  const order = await delivered(shop);
  const post = (body: object) => shop.post(`/v1/orders/${order.id}/returns`, { reason: 'small', ...body }, keyed());
  const of = (quantity: number, orderLineId = order.lines[0].id) => ({ lines: [{ orderLineId, quantity }] });
  for (const quantity of [0, -1, 1.5]) t.is((await post(of(quantity))).body.code, 'validation_failed');
  t.like(await post(of(1, newId('oline'))), { status: 422, body: { code: 'order_line_not_found' } });
  t.is((await post({ ...of(1), reason: '' })).status, 400);
  t.is((await shop.post(`/v1/orders/${newId('ord')}/returns`, { reason: 'small', ...of(1) }, keyed())).status, 404);
  t.deepEqual((await shop.get(`/v1/returns?orderId=${order.id}`)).body.data, []);
});

test('a refund of a return tells its process how it ended', async (t) => {
  const { shop, order, asked } = await approvedReturn(1);
  must(await receive(shop, asked, 1), 200);
  const { body } = must(await inspect(shop, asked, [['discard', 1]]), 200);
  const refund = (await shop.get(`/v1/order-refunds/${body.orderRefundId}`)).body;
  must(await refundProgress(shop, refund.id, 'executing'), 200);
  must(await giveBack(shop, order, refund, 'succeeded'), 200);
  must(await refundProgress(shop, refund.id, 'succeeded'), 200);
  const key = `${shop.tenantId}/return/${asked.id}`;
  const sent = await service.sql(shop.tenantId, 'select payload from deliveries where key = $1 order by seq', [key]);
  t.like(sent.at(-1)?.payload, { signal: 'refundEnded', facts: { succeeded: true } });
  t.is((await decide(colleagueOf(service, shop), refund.id, 'approve')).status, 409);
});

/** A return of so many of one line, which somebody has approved. */
async function approvedReturn(quantity: number): Promise<{ shop: Shop; order: Resource; asked: Resource }> {
  const shop = await openShop(service);
  const order = await delivered(shop, { quantity });
  const { body } = must(await askReturn(shop, order, quantity), 201);
  return { shop, order, asked: must(await onReturn(shop, body.id, 'approve'), 200).body };
}

/** Any resource, as JSON. */
type Resource = ReturnType<typeof JSON.parse>;
