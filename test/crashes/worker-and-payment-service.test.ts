import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { startShop } from '../order/start-shop.ts';
import { audit } from './audit/audit.ts';
import { boundariesOf, killAt } from './boundaries.ts';
import { sendBuyers } from './buyers.ts';
import { startGate } from './gate.ts';
import { killPaymentService, type Moment } from './kill-payment-service.ts';
import { killUntil } from './kills.ts';
import { stories } from './stories.ts';

const [gateway, orders, payments, catalog] = await Promise.all([startGate(), startGate(), startGate(), startGate()]);
const shop = await startShop({ gates: { gateway, orders, payments, catalog } });
test.after.always(async () => {
  await shop.stop();
  await Promise.all([gateway, orders, payments, catalog].map((gate) => gate.stop()));
});

/** Whatever moves money, and the making of the intent that it is moved by. */
const WRITES = /^POST \/v1\/payment_intents/;
const MONEY = /^POST .*\/(confirm|capture|cancel)$/;

test.serial("the worker killed between the gateway's commit and the activity's result", async (t) => {
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

const kinds: { title: string; what: string; path: RegExp; moments: [Moment, ...Moment[]] }[] = [
  {
    title:
      'payment-service killed before the gateway is asked: the call is lost, or comes together with its repetition',
    what: 'kills of payment-service before the gateway is asked',
    path: WRITES,
    moments: ['notSent', 'underway'],
  },
  {
    title: 'payment-service killed after the gateway committed and before its own result is written',
    what: 'kills of payment-service between the gateway and its own result',
    path: MONEY,
    moments: ['done'],
  },
];

for (const { title, what, path, moments } of kinds) {
  test.serial(title, async (t) => {
    t.timeout(1_200_000);
    const { size, seed } = campaign(t, what, 20);
    const store = await shop.openStore({ stock: 100_000 });
    const buyers = await sendBuyers(store, seed);
    const tally = await killUntil(size, (nth) => {
      const moment = moments[nth % moments.length] ?? moments[0];
      return killPaymentService(moment, { shop, gateway, tenantId: store.tenantId, path, wanted: 1 + (nth % 2) });
    });
    await buyers.goHome();
    t.log({ ...tally, orders: buyers.journeys.length });
    t.deepEqual(await audit(shop, buyers), []);
  });
}

for (const { what, store: options, open, prepare, tell } of stories) {
  test.serial(`the worker and each service killed before and after every step of ${what}`, async (t) => {
    t.timeout(2_400_000);
    const store = await shop.openStore(options);
    await open?.(shop, store);
    const doors = [
      { gate: orders, service: shop.services },
      { gate: payments, service: shop.services.peer('payment-service') },
      { gate: catalog, service: shop.services.peer('product-catalog-service') },
    ];
    const first = await prepare(shop, store);
    let undisturbed = {};
    const boundaries = await boundariesOf(doors, async () => {
      undisturbed = await tell(shop, store, first);
    });
    const { size, seed } = campaign(t, `sides of a step of ${what}, each with a death`, boundaries.length);
    const length = { minLength: size, maxLength: size };
    const [chosen = []] = fc.sample(fc.shuffledSubarray(boundaries, length), { seed, numRuns: 1 });
    let hits = 0;
    for (const boundary of chosen) {
      const story = tell(shop, store, await prepare(shop, store));
      hits += (await killAt(boundary, { shop, tenantId: store.tenantId, story })) ? 1 : 0;
      t.deepEqual(await story, undisturbed, `${boundary.victim} at the ${boundary.place} of ${boundary.path}`);
    }
    t.log({ boundaries: boundaries.length, chosen: chosen.length, hits });
  });
}
