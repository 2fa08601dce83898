/** A check that has never failed shows nothing: the same kills and the same audit, of a system with a fault planted. */
import { fileURLToPath } from 'node:url';
import test from 'ava';
import fc from 'fast-check';
import { startShop } from '../order/start-shop.ts';
import { audit } from './audit/audit.ts';
import { anyWish, sendBuyers } from './buyers.ts';
import { startGate } from './gate.ts';
import type { Wish } from './journey.ts';
import { killOrderService } from './kill-order-service.ts';
import { killPaymentService } from './kill-payment-service.ts';
import { killUntil } from './kills.ts';

const gateway = await startGate();
const shop = await startShop({ gates: { gateway } });
test.after.always(async () => {
  await shop.stop();
  await gateway.stop();
});

const SEED = 1;
const KILLS = 2;

test.serial('an order that is acknowledged before its commit is found to be lost', async (t) => {
  const early = fileURLToPath(new URL('./answer-early.ts', import.meta.url));
  const store = await shop.openStore();
  const buyers = await sendBuyers(store, SEED);
  await killUntil(KILLS, async () => {
    await shop.services.process.end();
    await shop.services.restart({ NODE_OPTIONS: `--import ${early}` });
    await buyers.acknowledgment();
    return killOrderService(shop, store.tenantId, 'claims');
  });
  await buyers.goHome();
  const found = await audit(shop, buyers);
  t.log(found);
  t.true(found.some((each) => each.endsWith('was acknowledged and is lost')));
});

/** One intent is confirmed or captured whole only once, key or no key; two captures of parts are for the key alone. */
const shipsParts: fc.Arbitrary<Wish> = fc
  .tuple(anyWish, fc.constant({ end: 'shippedInPart', card: 'pm_sandbox_multicapture' } as const))
  .map(([wish, fixed]) => ({ ...wish, ...fixed }));

test.serial('without the idempotency key on its way to the gateway, a charge is found to be double', async (t) => {
  const store = await shop.openStore();
  const buyers = await sendBuyers(store, SEED, shipsParts);
  gateway.strip('idempotency-key');
  await killUntil(KILLS, () =>
    killPaymentService('underway', { shop, gateway, tenantId: store.tenantId, path: /^POST .*\/capture$/, wanted: 1 }),
  );
  await buyers.goHome();
  const found = await audit(shop, buyers);
  t.log(found);
  t.true(found.some((each) => /the ledger has capture of \[(\d+),\1\], due is \[\1\]$/.test(each)));
});
