import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import { startShop } from '../order/start-shop.ts';
import { audit } from './audit/audit.ts';
import { sendBuyers } from './buyers.ts';
import { startGate } from './gate.ts';
import { killUntil } from './kills.ts';

const gateway = await startGate();
const shop = await startShop({ gates: { gateway } });
test.after.always(async () => {
  await shop.stop();
  await gateway.stop();
});

const MONEY = /^POST .*\/(confirm|capture|cancel)$/;

test("killed between the gateway's commit and the activity's result", async (t) => {
  t.timeout(1_200_000);
  const { size, seed } = campaign(t, "kills of the worker between the gateway's commit and the activity's result", 20);
  const buyers = await sendBuyers(await shop.openStore({ stock: 100_000 }), seed);
  const tally = await killUntil(size, async (nth) => {
    const trap = gateway.trap(MONEY, 'answer');
    await trap.catches(1 + (nth % 2));
    const { caught } = trap;
    await shop.worker.end('SIGKILL');
    trap.open();
    await shop.restartWorker();
    return caught;
  });
  await buyers.goHome();
  t.log({ ...tally, orders: buyers.journeys.length });
  t.deepEqual(await audit(shop, buyers), []);
});
