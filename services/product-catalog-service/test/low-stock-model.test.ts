import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import * as fc from 'fast-check';
import { crossingsOf, DEFAULT_THRESHOLD, holds, namesOf, openJudgedShop } from './crossings.ts';
import { Reference } from './low-stock-reference.ts';
import { type Walk, walks } from './low-stock-walk.ts';
import { act, addLocation, addVariant, levelOf, startCatalog, stocked, until } from './shop.ts';
import { batches, count, harmless, openWorld } from './stock-actions.ts';

const service = await startCatalog();
test.after.always(() => service.stop());

/** Walks at full size. */
const RUNS = 60;

async function openWalk(): Promise<Walk> {
  const shop = await openJudgedShop(service);
  await addLocation(shop);
  const variants = [await addVariant(shop), await addVariant(shop, { allowBackorder: true })];
  const seen = await stocked(shop, 20);
  const annex = shop.locationIds[1] as string;
  await shop.post(
    '/v1/inventory-adjustments',
    { variantId: seen, locationId: annex, set: 20, reason: 'counted' },
    { idempotencyKey: 'seen' },
  );
  await holds(shop, seen, DEFAULT_THRESHOLD, annex);
  const reference = new Reference(DEFAULT_THRESHOLD);
  return { service, shop, variants, locations: shop.locationIds, reference, held: [] };
}

test('the log says of any walk what a simple reference says', async (t) => {
  t.timeout(900_000);
  const { seed, size } = campaign(t, 'walks of low stock', RUNS);
  let crossed = 0;
  const property = fc.asyncProperty(walks, async (steps) => {
    const walk = await openWalk();
    for (const step of steps) await step(walk);
    for (const [place, { told, available, low }] of walk.reference.levels) {
      const [variant = '', location = ''] = place.split(' ');
      const level = await levelOf(walk.shop, variant, location);
      if (level.available !== available || (low !== undefined && level.isLow !== low))
        throw new Error(`the reference itself went astray: ${JSON.stringify([level, available, low])}`);
      const names = namesOf(await crossingsOf(service, walk.shop, variant, location));
      if (names.join() !== told.join()) throw new Error(`${place}: told ${names.join()} instead of ${told.join()}`);
      crossed += told.length;
    }
  });
  await fc.assert(property, { seed, numRuns: size });
  t.true(crossed > size, 'walks cross');
});

test('whatever is done at once, low and restocked take turns, and the last of them is true', async (t) => {
  t.timeout(900_000);
  const { seed, size } = campaign(t, 'turns of low and restocked', RUNS);
  const property = fc.asyncProperty(batches(service, [...harmless, count, count]), async (steps) => {
    const world = await openWorld(service);
    const { shop, variantIds, locationIds } = world;
    await shop.entity.patch(`/v1/stores/${shop.storeId}/settings`, { lowStockThreshold: 2 }, { ifMatch: '*' });
    for (const step of steps) await Promise.all(step.map((action) => action(world)));
    for (const id of world.reservationIds) await act(shop, id, 'release');
    for (const variantId of variantIds) {
      for (const locationId of locationIds) {
        const settled = (level: Record<string, unknown> | undefined) => !level || level.reserved === 0;
        const level = await until(() => levelOf(shop, variantId, locationId), settled);
        if (!level) continue;
        await holds(shop, variantId, 2, locationId);
        const crossings = await crossingsOf(service, shop, variantId, locationId);
        const names = namesOf(crossings);
        const versions = crossings.map(({ subjectversion }) => subjectversion);
        const turns = names.every((name, index) => name !== names[index + 1]);
        const rising = versions.every((version, index) => index === 0 || version > (versions[index - 1] ?? 0));
        const last = names.at(-1) ?? (level.isLow ? 'low' : 'restocked');
        if (!turns || !rising || (last === 'low') !== level.isLow)
          throw new Error(JSON.stringify({ names, versions, level }));
      }
    }
  });
  await fc.assert(property, { seed, numRuns: size });
  t.pass();
});
