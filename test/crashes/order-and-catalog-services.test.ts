import { setTimeout as wait } from 'node:timers/promises';
import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { startShop } from '../order/start-shop.ts';
import { audit } from './audit/audit.ts';
import { sendBuyers } from './buyers.ts';
import { startGate } from './gate.ts';
import { killOrderService } from './kill-order-service.ts';
import { killUntil, letMostHoldsLapse } from './kills.ts';

const catalog = await startGate();
const shop = await startShop({ gates: { catalog } });
test.after.always(async () => {
  await shop.stop();
  await catalog.stop();
});

const RESERVE = /^POST \/v1\/reservations$/;
test.serial(
  'order-service killed between claim and commit: the stock is asked for, or held, and the order is not there',
  async (t) => {
    t.timeout(1_200_000);
    const { size, seed } = campaign(t, 'kills of order-service between claim and commit', 20);
    const places = fc.sample(fc.constantFrom('request' as const, 'answer' as const), { seed, numRuns: size });
    const store = await shop.openStore({ stock: 100_000 });
    const buyers = await sendBuyers(store, seed);
    const tally = await killUntil(size, async (nth) => {
      const trap = catalog.trap(RESERVE, places[nth % size] ?? 'answer');
      await trap.catches(1 + (nth % 2));
      const claimed = await killOrderService(shop, store.tenantId, 'claims');
      trap.open();
      return claimed;
    });
    await buyers.goHome();
    t.log({
      ...tally,
      orders: buyers.journeys.length,
      repeated: buyers.journeys.filter(({ sent }) => sent > 1).length,
    });
    t.deepEqual(await audit(shop, buyers), []);
  },
);

/** Milliseconds after an acknowledgment: its delivery has not begun, is being made, or is about to be noted. */
const afterAcknowledgment = fc.integer({ min: 0, max: 12 });

test.serial("order-service killed between the commit and the relay's delivery", async (t) => {
  t.timeout(1_200_000);
  const { size, seed } = campaign(t, "kills of order-service between commit and the relay's delivery", 20);
  const pauses = fc.sample(afterAcknowledgment, { seed, numRuns: size });
  const store = await shop.openStore({ stock: 100_000 });
  const buyers = await sendBuyers(store, seed);
  const tally = await killUntil(size, async (nth) => {
    await buyers.acknowledgment();
    await wait(pauses[nth % size]);
    return killOrderService(shop, store.tenantId, 'deliveries');
  });
  await buyers.goHome();
  t.log({ ...tally, orders: buyers.journeys.length });
  t.deepEqual(await audit(shop, buyers), []);
});

const COMMANDS = {
  reserve: /^POST \/v1\/reservations$/,
  commit: /^POST .*\/commit$/,
  consume: /^POST .*\/consume$/,
  release: /^POST .*\/release$/,
};
/** What it is killed in the middle of, and how many milliseconds after it came. */
const anyKill = fc.record({
  command: fc.constantFrom('reserve', 'commit', 'consume', 'release'),
  after: fc.integer({ min: 0, max: 6 }),
});

test.serial('the catalog killed while it reserves, commits, consumes and releases', async (t) => {
  t.timeout(1_200_000);
  const { size, seed } = campaign(t, 'kills of product-catalog-service in mid-call', 20);
  const aims = fc.sample(anyKill, { seed, numRuns: 5 * size });
  const hit = { reserve: 0, commit: 0, consume: 0, release: 0 };
  const store = await shop.openStore({ stock: 100_000 });
  const buyers = await sendBuyers(store, seed);
  const service = shop.services.peer('product-catalog-service');
  const tally = await killUntil(size, async (nth) => {
    const { command, after } = aims[nth] as (typeof aims)[number];
    await catalog.next(COMMANDS[command]);
    await wait(after);
    const diedOver = catalog.watch();
    await service.process.end('SIGKILL');
    await wait(20); // connections end a moment after the process
    const broken = diedOver();
    hit[command] += broken > 0 ? 1 : 0;
    await letMostHoldsLapse(service, store.tenantId);
    await service.restart();
    return broken;
  });
  await buyers.goHome();
  t.log({ ...tally, ...hit, orders: buyers.journeys.length });
  t.deepEqual(await audit(shop, buyers), []);
});
