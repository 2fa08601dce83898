import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import * as fc from 'fast-check';
import { doubts } from './doubts.ts';
import { act, levelOf, startCatalog, until } from './shop.ts';
import { type Action, batches, count, harmless, openWorld, type World } from './stock-actions.ts';

const service = await startCatalog();
test.after.always(() => service.stop());

/** Sequences a property at full size; each some dozens of requests. */
const RUNS = 120;
/** The last variant may be backordered; the others must never be promised beyond what is there. */
const STRICT = [0, 1];

async function run(steps: Action[][], check: (world: World) => Promise<void>): Promise<void> {
  const world = await openWorld(service);
  for (const step of steps) {
    const answers = await Promise.all(step.map((action) => action(world)));
    const bad = answers.filter(({ status }) => status >= 500 && status !== 503);
    if (bad.length > 0) throw new Error(JSON.stringify(bad));
    const found = await doubts(service, world.shop.tenantId);
    if (found.length > 0) throw new Error(`the ledger doubts ${JSON.stringify(found)}`);
    await check(world);
  }
  for (const id of world.reservationIds) await act(world.shop, id, 'release');
  for (const variantId of world.variantIds) await requireNothingPromised(world, variantId);
}

/** When every reservation has ended, nothing is promised; what has expired leaves with its own delivery. */
async function requireNothingPromised({ shop, locationIds }: World, variantId: string): Promise<void> {
  for (const locationId of locationIds) {
    const level = await until(
      () => levelOf(shop, variantId, locationId),
      (found) => !found || found.reserved + found.committed === 0,
    );
    if (level && level.reserved + level.committed !== 0) throw new Error(`still promised: ${JSON.stringify(level)}`);
  }
}

test('movements always sum to the level, whatever is done at once', async (t) => {
  t.timeout(900_000);
  const { seed, size } = campaign(t, 'stock movements sum to the level', RUNS);
  await fc.assert(
    fc.asyncProperty(batches(service, [...harmless, count, count]), (steps) => run(steps, async () => {})),
    { seed, numRuns: size },
  );
  t.pass();
});

test('without a miscount nothing is ever promised twice', async (t) => {
  t.timeout(900_000);
  const { seed, size } = campaign(t, 'nothing is promised twice', RUNS);
  const check = async ({ shop, variantIds, locationIds }: World) => {
    for (const index of STRICT) {
      for (const locationId of locationIds) {
        const level = await levelOf(shop, variantIds[index] ?? '', locationId);
        if (level && level.available < 0) throw new Error(`oversold: ${JSON.stringify(level)}`);
      }
    }
  };
  await fc.assert(
    fc.asyncProperty(batches(service, harmless), (steps) => run(steps, check)),
    { seed, numRuns: size },
  );
  t.pass();
});
