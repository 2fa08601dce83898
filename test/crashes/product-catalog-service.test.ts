import { setTimeout as wait } from 'node:timers/promises';
import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { startShop } from '../order/start-shop.ts';
import { audit } from './audit/audit.ts';
import { sendBuyers } from './buyers.ts';
import { startGate } from './gate.ts';
import { killUntil, letMostHoldsLapse } from './kills.ts';

const gate = await startGate();
const shop = await startShop({ gates: { catalog: gate } });
test.after.always(async () => {
  await shop.stop();
  await gate.stop();
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

test('killed while it reserves, commits, consumes and releases', async (t) => {
  t.timeout(1_200_000);
  const { size, seed } = campaign(t, 'kills of product-catalog-service in mid-call', 20);
  const aims = fc.sample(anyKill, { seed, numRuns: 5 * size });
  const hit = { reserve: 0, commit: 0, consume: 0, release: 0 };
  const store = await shop.openStore({ stock: 100_000 });
  const buyers = await sendBuyers(store, seed);
  const catalog = shop.services.peer('product-catalog-service');
  const tally = await killUntil(size, async (nth) => {
    const { command, after } = aims[nth] as (typeof aims)[number];
    await gate.next(COMMANDS[command]);
    await wait(after);
    const diedOver = gate.watch();
    await catalog.process.end('SIGKILL');
    await wait(20); // connections end a moment after the process
    const broken = diedOver();
    hit[command] += broken > 0 ? 1 : 0;
    await letMostHoldsLapse(catalog, store.tenantId);
    await catalog.restart();
    return broken;
  });
  await buyers.goHome();
  t.log({ ...tally, ...hit, orders: buyers.journeys.length });
  t.deepEqual(await audit(shop, buyers), []);
});
