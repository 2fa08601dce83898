import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@beaver/kit';
import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { must, newOrder, openShop, place, type Shop, startOrders } from './shop.ts';

const service = await startOrders();
test.after.always(() => service.stop());

/** Orders sent one after the other, spread over the time that one takes, before the process dies. */
const STREAM = 5;
/** After the last was sent. */
const LATEST_MS = 40;

test.serial(
  'killed again and again while orders come in, each key has one order, one reservation, one body',
  async (t) => {
    t.timeout(600_000);
    const { size: kills, seed } = campaign(t, 'kills while orders are placed', 50);
    const shop = await openShop(service, { onHand: 100_000 });
    const keys: string[] = [];
    const claims = new Map<string, unknown>();
    const found = { unclaimed: 0, claimed: 0, reserved: 0, kept: 0 };
    for (const after of fc.sample(fc.integer({ min: 1, max: LATEST_MS }), { seed, numRuns: kills })) {
      await place(shop); // the first order of a process is too slow to be caught in the middle
      const begun = performance.now();
      await place(shop);
      const pause = (performance.now() - begun) / STREAM;
      const stream = Array.from({ length: STREAM }, () => newId('key'));
      keys.push(...stream);
      const sent = Promise.allSettled(stream.map((key, index) => wait(index * pause).then(() => send(shop, key))));
      await wait((STREAM - 1) * pause + after);
      await service.process.end('SIGKILL');
      await sent;
      for (const key of stream) {
        const { stage, orderId } = await stageOf(shop, key);
        found[stage] += 1;
        if (orderId) claims.set(key, orderId);
      }
      await service.restart();
    }
    t.log(found);

    await service.sql(
      shop.tenantId,
      "update idempotency_keys set locked_until = now() - interval '1 second' where status is null",
    );
    const bodies = [];
    for (const key of keys) bodies.push(must(await send(shop, key), 201).body);
    for (const [index, key] of keys.entries()) t.deepEqual((await send(shop, key)).body, bodies[index]);

    for (const [key, orderId] of claims) t.is(bodies[keys.indexOf(key)].id, orderId, 'the id was made with the claim');
    const orders = 2 * kills + keys.length;
    t.is(new Set(bodies.map(({ id }) => id)).size, keys.length);
    const counted = await service.sql(
      shop.tenantId,
      'select count(*) as orders, count(distinct number) as numbers from orders',
    );
    t.deepEqual(counted, [{ orders, numbers: orders }]);
    const reservations = await service
      .peer('product-catalog-service')
      .sql(shop.tenantId, 'select order_id, id from reservations');
    const own = await service.sql(shop.tenantId, 'select id as order_id, reservation_id as id from orders');
    const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
    t.deepEqual(sorted(reservations), sorted(own), 'each order has its reservation, and none is without an order');
    const started = await service.sql(shop.tenantId, "select key from deliveries where reaction = 'startOrder'");
    t.is(new Set(started.map(({ key }) => key)).size, orders);
  },
);

const send = (shop: Shop, idempotencyKey: string) => shop.post('/v1/orders', newOrder(shop), { idempotencyKey });

/** How far a request had come when its process was killed, and under which id. */
async function stageOf(shop: Shop, key: string) {
  const claim = 'select subject_id, status from idempotency_keys where key = $1';
  const [row] = await service.sql(shop.tenantId, claim, [key]);
  if (!row) return { stage: 'unclaimed' as const };
  const orderId = row.subject_id;
  if (row.status !== null) return { stage: 'kept' as const, orderId };
  const catalog = service.peer('product-catalog-service');
  const reserved = await catalog.sql(shop.tenantId, 'select from reservations where order_id = $1', [orderId]);
  return { stage: reserved.length > 0 ? ('reserved' as const) : ('claimed' as const), orderId };
}

test.serial('a claim taken over after its reservation expired takes the stock again', async (t) => {
  const shop = await openShop(service, { onHand: 2 });
  const { key, order } = await dieBeforeKeep(shop);
  const retried = must(await send(shop, key), 201);
  t.is(retried.body.id, order.id, 'the id was made with the claim');
  t.is(retried.body.reservationId, order.reservationId);
  const reservation = (await shop.catalog.get(`/v1/reservations/${order.reservationId}`)).body;
  t.is(reservation.state, 'active');
  t.true(Date.parse(reservation.expiresAt) > Date.now() + 100_000);
  t.deepEqual((await send(shop, key)).body, retried.body);
});

test.serial('a claim taken over after somebody else was quicker is out of stock for good', async (t) => {
  const shop = await openShop(service, { onHand: 2 });
  const { key } = await dieBeforeKeep(shop);
  await place(shop);
  const refused = await send(shop, key);
  t.like(refused, { status: 409, body: { code: 'out_of_stock' } });
  t.like(refused.body.lines, [{ variantId: shop.variantId, requested: 2, available: 0 }]);
  t.deepEqual((await send(shop, key)).body, refused.body);
  t.is((await shop.get('/v1/orders')).body.data.length, 1);
});

/** As a process leaves it that dies after it has asked: nothing of the order is there, its reservation is, and lapses. */
async function dieBeforeKeep(shop: Shop) {
  const key = newId('key');
  const order = must(await send(shop, key), 201).body;
  for (const table of ['deliveries', 'events', 'payment_methods', 'order_lines', 'orders']) {
    await service.sql(shop.tenantId, `delete from ${table}`);
  }
  const unkept =
    "update idempotency_keys set status = null, headers = null, body = null, locked_until = now() - interval '1 second'";
  await service.sql(shop.tenantId, unkept);
  const catalog = service.peer('product-catalog-service');
  const past = "now() - interval '1 second'";
  await catalog.sql(shop.tenantId, `update reservation_lines set held_until = ${past}`);
  await catalog.sql(shop.tenantId, `update reservations set expires_at = ${past}`);
  return { key, order };
}
