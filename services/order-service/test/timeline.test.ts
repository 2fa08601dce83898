import { feedOf } from '@beaver/kit/testing';
import test from 'ava';
import {
  act,
  BUYER,
  confirm,
  move,
  must,
  openShop,
  pack,
  payment,
  place,
  progress,
  startOrders,
  timelineOf,
} from './shop.ts';

const service = await startOrders({ LOG_LEVEL: 'info' });
test.after.always(() => service.stop());

interface Entry {
  type: string;
  subject: string;
  actor: string;
  reason: string | null;
  createdAt: string;
  changed: Record<string, unknown>;
}

test('a timeline has each change: who, when, why, and from what to what', async (t) => {
  const shop = await openShop(service);
  const begun = new Date().toISOString();
  const { id, total } = await place(shop);
  must(await act(shop, id, 'hold', { reason: 'fraud check' }), 200);
  must(await act(shop, id, 'release', { reason: 'all is well' }), 200);
  const money = payment(total.amount);
  must(await progress(shop, id, 'stockCommitted', { payment: money }), 200);
  const order = (await shop.get(`/v1/orders/${id}`)).body;
  const first = await pack(shop, order);
  must(await move(shop, first.id, 'cancel', { reason: 'damaged box' }), 200);
  const second = await pack(shop, order, 2);
  must(await move(shop, second.id, 'ship'), 200);
  must(await move(shop, second.id, 'fail', { reason: 'nobody at home' }), 200);
  must(await move(shop, second.id, 'ship'), 200);
  must(await move(shop, second.id, 'deliver'), 200);
  const captured = { ...money, version: 2, state: 'captured', captured: total.amount };
  must(await progress(shop, id, 'completed', { payment: captured }), 200);
  must(await act(shop, id, 'archive'), 200);
  must(await act(shop, id, 'archive'), 200);

  const entries: Entry[] = await timelineOf(shop, id);
  const user = entries[0]?.actor as string;
  t.regex(user, /^user:usr_/);
  const worker = 'machine:worker';
  t.deepEqual(
    entries.map(({ type, actor, reason }) => [type, actor, reason]),
    [
      ['order.placed', user, null],
      ['order.held', user, 'fraud check'],
      ['order.released', user, 'all is well'],
      ['order.stockCommitted', worker, null],
      ['fulfillment.created', user, null],
      ['fulfillment.canceled', user, 'damaged box'],
      ['fulfillment.created', user, null],
      ['fulfillment.shipped', user, null],
      ['order.shipped', user, null],
      ['fulfillment.deliveryFailed', user, 'nobody at home'],
      ['fulfillment.shipped', user, null],
      ['fulfillment.delivered', user, null],
      ['order.delivered', user, null],
      ['order.completed', worker, null],
      ['order.archived', user, null],
    ],
  );
  const times = entries.map(({ createdAt }) => createdAt);
  t.deepEqual(times, times.toSorted());
  t.true((times[0] as string) >= begun);
  t.deepEqual([...new Set(entries.map(({ subject }) => subject))].sort(), [first.id, second.id, id].sort());
  const statuses = entries
    .filter(({ subject }) => subject === id)
    .flatMap(({ changed }) => (changed.status ? [changed.status] : []));
  t.deepEqual(statuses, [
    ['pending', 'onHold'],
    ['onHold', 'pending'],
    ['pending', 'confirmed'],
    ['confirmed', 'processing'],
    ['processing', 'completed'],
  ]);
  t.like(entries[3]?.changed, { paymentStatus: ['unpaid', 'authorized'] });

  const pages: Entry[] = [];
  for (let cursor = ''; ; ) {
    const { data, nextCursor } = (await shop.get(`/v1/orders/${id}/timeline?limit=4${cursor}`)).body;
    pages.push(...data);
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  t.deepEqual(pages, entries);
});

test('a decision of the workflow names who it acted for', async (t) => {
  const shop = await openShop(service);
  const { id } = await place(shop);
  const options = { idempotencyKey: `${id}/stockLost/1`, headers: { 'beaver-actor': 'system:workflow' } };
  must(await shop.worker.post(`/v1/orders/${id}/progress`, { step: 'stockLost', reason: 'sold out' }, options), 200);
  t.like((await timelineOf(shop, id)).at(-1), {
    type: 'order.stockLost',
    actor: 'system:workflow',
    reason: 'sold out',
  });
});

test('no event, delivery or log line holds what a buyer is known by', async (t) => {
  const shop = await openShop(service);
  const fields = { note: 'Canary note', billingAddress: { ...BUYER.shippingAddress, line1: '2 Canary Lane' } };
  const { id } = await confirm(shop, fields);
  must(await act(shop, id, 'hold', { reason: 'fraud check' }), 200);
  must(await act(shop, id, 'release'), 200);
  const { id: fulfillmentId } = await pack(shop, (await shop.get(`/v1/orders/${id}`)).body);
  must(await move(shop, fulfillmentId, 'ship'), 200);
  const order = JSON.stringify((await shop.get(`/v1/orders/${id}`)).body);
  t.regex(order, /canary\.buyer/, 'the order itself does');

  const canary = /canary|503 555|pm_card_visa/i;
  const everyone = service.machine('report-service', ['events:read']);
  const feeds = await Promise.all([
    feedOf(shop, 6),
    feedOf(everyone, 6),
    shop.get('/v1/audit-log?limit=200'),
    shop.get(`/v1/orders/${id}/timeline?limit=200`),
  ]);
  for (const { status, body } of feeds) {
    t.is(status, 200);
    t.true(body.data.length > 5);
    t.notRegex(JSON.stringify(body), canary);
  }
  for (const table of ['events', 'deliveries']) {
    const rows = await service.sql(shop.tenantId, `select * from ${table}`);
    t.true(rows.length > 2);
    t.notRegex(JSON.stringify(rows), canary, table);
  }
  t.regex(service.process.output(), /createOrder/, 'requests are logged');
  t.notRegex(service.process.output(), canary);
});

test('the feed shows the order as it became', async (t) => {
  const shop = await openShop(service);
  const { id, number } = await confirm(shop);
  const { body } = await feedOf(shop, 2);
  t.like(body.data, [
    { type: 'order.placed', subject: `order/${id}`, subjectversion: 1, data: { id, number, status: 'pending' } },
    {
      type: 'order.stockCommitted',
      subjectversion: 2,
      data: { status: 'confirmed', changed: { status: ['pending', 'confirmed'] } },
    },
  ]);
});
