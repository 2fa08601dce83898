import { mkdtemp, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { campaign, freePorts, ofSuite } from '@beaver/kit/testing';
import { startTemporal } from '@beaver/temporal/dev';
import { openNamespace } from '@beaver/temporal/testing';
import test from 'ava';
import fc from 'fast-check';
import { startShop } from '../order/start-shop.ts';
import { audit } from './audit/audit.ts';
import { sendBuyers } from './buyers.ts';
import { startGate } from './gate.ts';
import { killUntil } from './kills.ts';

const folder = await mkdtemp(join(tmpdir(), 'beaver-crash-'));
const [port = 0] = await freePorts(1);
const options = {
  cli: ofSuite('BEAVER_TEST_TEMPORAL_CLI'),
  port,
  logFile: devNull,
  databaseFile: join(folder, 'temporal.sqlite'),
};
let server = await startTemporal(options);
const gateway = await startGate();
const shop = await startShop({ temporal: await openNamespace(server.address), gates: { gateway } });
test.after.always(async () => {
  await shop.stop();
  await gateway.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const MONEY = /^POST .*\/(confirm|capture|cancel)$/;
/** Milliseconds for which it stays away. */
const away = fc.integer({ min: 0, max: 4000 });

test.serial('killed while activities are at work, and away while orders are placed', async (t) => {
  t.timeout(1_200_000);
  const { size, seed } = campaign(t, 'kills of Temporal with activities at work', 20);
  const pauses = fc.sample(away, { seed, numRuns: size });
  const buyers = await sendBuyers(await shop.openStore({ stock: 100_000 }), seed);
  const accepted = () => buyers.journeys.filter(({ acknowledged }) => acknowledged).length;
  let without = 0;
  const tally = await killUntil(size, async (nth) => {
    const trap = gateway.trap(MONEY, 'answer');
    await trap.catches(1 + (nth % 2));
    const { caught } = trap;
    process.kill(server.pid, 'SIGKILL');
    const before = accepted();
    trap.open();
    const placed = nth === 0 ? buyers.acknowledgment() : undefined;
    await Promise.all([server.stop(), wait(pauses[nth % size]), placed]);
    without += accepted() - before;
    server = await startTemporal(options);
    return caught;
  });
  await buyers.goHome();
  t.log({ ...tally, orders: buyers.journeys.length, 'placed without Temporal': without });
  t.true(without > 0);
  t.deepEqual(await audit(shop, buyers), []);
});

const UNIT_MS = 5000;

test.serial('away for minutes: what was placed meanwhile goes on within a minute of its return', async (t) => {
  t.timeout(1_200_000);
  const { size, seed } = campaign(t, 'times five seconds without Temporal', 40);
  const buyers = await sendBuyers(await shop.openStore({ stock: 100_000 }), seed);
  process.kill(server.pid, 'SIGKILL');
  await Promise.all([server.stop(), wait(size * UNIT_MS)]);
  server = await startTemporal(options);
  await buyers.goHome();
  t.log({ orders: buyers.journeys.length });
  t.deepEqual(await audit(shop, buyers), []);
});
