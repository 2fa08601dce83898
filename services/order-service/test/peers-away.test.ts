import { setTimeout as wait } from 'node:timers/promises';
import type { TestAnswer } from '@beaver/kit/testing';
import test, { type ExecutionContext } from 'ava';
import { confirm, keyed, move, must, newOrder, openShop, pack, startOrders } from './shop.ts';

const service = await startOrders();
test.after.always(() => service.stop());
const catalog = service.peer('product-catalog-service');
const entity = service.peer('service-entity-service');

function isAway(t: ExecutionContext, { status, headers, body }: TestAnswer): void {
  t.like({ status, body }, { status: 503, body: { code: 'unavailable' } });
  t.regex(headers.get('retry-after') ?? '', /^[1-9]\d*$/);
}

/** The breaker lets one through a second after the last failure. */
async function untilBack(ask: () => Promise<TestAnswer>): Promise<TestAnswer> {
  for (let left = 50; ; left -= 1) {
    const answer = await ask();
    if (answer.status !== 503 || left === 0) return answer;
    await wait(200);
  }
}

test.serial(
  'without the catalog no order is taken, nothing is kept, and the same key works when it is back',
  async (t) => {
    const shop = await openShop(service);
    const key = keyed();
    const place = () => shop.post('/v1/orders', newOrder(shop), key);
    await catalog.process.end('SIGKILL');
    for (let times = 0; times < 8; times += 1) isAway(t, await place());
    t.deepEqual((await shop.get('/v1/orders')).body, { data: [], nextCursor: null });
    const [claim] = await service.sql(shop.tenantId, 'select subject_id, status, body from idempotency_keys');
    t.like(claim, { status: null, body: null });
    await catalog.restart();
    const made = must(await untilBack(place), 201).body;
    t.is(made.id, claim?.subject_id, 'the id was made with the claim');
    t.is((await shop.catalog.get('/v1/reservations')).body.data.length, 1);
  },
);

test.serial('without the catalog nothing ships, except what need not be asked', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop, { lines: [{ variantId: shop.variantId, quantity: 3 }] });
  const [shipped, failed, waiting] = [await pack(shop, order), await pack(shop, order), await pack(shop, order)];
  const key = keyed();
  const ship = () => shop.post(`/v1/fulfillments/${shipped.id}/ship`, undefined, key);
  const first = must(await ship(), 200).body;
  must(await move(shop, failed.id, 'ship'), 200);
  must(await move(shop, failed.id, 'fail', { reason: 'nobody at home' }), 200);
  await catalog.process.end('SIGKILL');
  isAway(t, await move(shop, waiting.id, 'ship'));
  t.is((await shop.get(`/v1/fulfillments/${waiting.id}`)).body.status, 'pending');
  t.deepEqual(must(await ship(), 200).body, first, 'a repeated request');
  t.is(must(await move(shop, failed.id, 'ship'), 200).body.status, 'shipped', 'a delivery sent again');
  must(await shop.post(`/v1/orders/${order.id}/hold`, { reason: 'fraud check' }), 200);
  t.like(await move(shop, waiting.id, 'ship'), { status: 409, body: { code: 'order_on_hold' } });
  must(await shop.post(`/v1/orders/${order.id}/release`), 200);
  await catalog.restart();
  must(await untilBack(() => move(shop, waiting.id, 'ship')), 200);
});

test.serial('without service-entity-service a store that is known sells on, and an unknown one waits', async (t) => {
  const [known, unknown] = [await openShop(service), await openShop(service)];
  must(await known.post('/v1/orders', newOrder(known), keyed()), 201);
  await entity.process.end('SIGKILL');
  must(await known.post('/v1/orders', newOrder(known), keyed()), 201);
  const key = keyed();
  const place = () => unknown.post('/v1/orders', newOrder(unknown), key);
  isAway(t, await place());
  t.deepEqual((await unknown.get('/v1/orders')).body.data, []);
  t.deepEqual((await unknown.catalog.get('/v1/reservations')).body.data, []);
  await entity.restart();
  must(await untilBack(place), 201);
  t.is((await unknown.catalog.get('/v1/reservations')).body.data.length, 1);
});

test.serial('without Temporal orders are taken, and their processes wait to be started in order', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  must(await shop.post(`/v1/orders/${order.id}/hold`, { reason: 'fraud check' }), 200);
  const process = must(await shop.get(`/v1/orders/${order.id}/process`), 200).body;
  const workflowId = `${shop.tenantId}/order/${order.id}`;
  t.like(process, { workflowId, temporal: 'unreachable', state: 'unknown', runId: null, paused: false });
  t.true(process.url.endsWith(`/workflows/${encodeURIComponent(workflowId)}`));
  for (const verb of ['pause', 'resume']) {
    isAway(t, await shop.post(`/v1/orders/${order.id}/process/${verb}`, { reason: 'look at it' }, keyed()));
  }
  const waiting = await service.sql(
    shop.tenantId,
    "select reaction, key, delivered_at, payload->>'signal' as signal from deliveries order by seq",
  );
  t.deepEqual(waiting, [
    { reaction: 'startOrder', key: workflowId, delivered_at: null, signal: null },
    { reaction: 'signalOrder', key: workflowId, delivered_at: null, signal: 'orderHeld' },
  ]);
});
