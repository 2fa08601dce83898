import { setTimeout as wait } from 'node:timers/promises';
import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { startShop } from '../order/start-shop.ts';
import { audit } from './audit/audit.ts';
import { sendBuyers } from './buyers.ts';
import { startGate } from './gate.ts';
import { killOrderService } from './kill-order-service.ts';
import { killUntil } from './kills.ts';

const catalog = await startGate();
const shop = await startShop({ gates: { catalog } });
test.after.always(async () => {
  await shop.stop();
  await catalog.stop();
});

const RESERVE = /^POST \/v1\/reservations$/;
test.serial(
  'killed between claim and commit: the stock is asked for, or held, and the order is not there',
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

test.serial("killed between the commit and the relay's delivery", async (t) => {
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
