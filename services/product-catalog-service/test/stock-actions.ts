import { newId } from '@beaver/kit';
import type { TestService } from '@beaver/kit/testing';
import * as fc from 'fast-check';
import { act, addLocation, addVariant, letTimePass, openShop, reserve, type Shop } from './shop.ts';

const VARIANTS = 3;

/** One tenant's goods, and the reservations that were had so far. */
export interface World {
  shop: Shop;
  locationIds: string[];
  variantIds: string[];
  reservationIds: string[];
}

/** Something that is done to stock; which thing of the world it is done to is drawn by number. */
export type Action = (world: World) => Promise<{ status: number; body: unknown }>;

const at = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];
const small = fc.integer({ min: 1, max: 4 });
const variant = fc.nat(VARIANTS - 1);
const wishes = fc.array(fc.record({ variant, quantity: small, pinned: fc.option(fc.nat(1)) }), {
  minLength: 1,
  maxLength: 3,
});
const keyed = () => ({ idempotencyKey: newId('key') });

const linesOf = (
  { variantIds, locationIds }: World,
  wanted: { variant: number; quantity: number; pinned?: number | null }[],
) =>
  wanted.map(({ variant: index, quantity, pinned }) => ({
    variantId: at(variantIds, index) ?? '',
    quantity,
    ...(pinned === null || pinned === undefined ? {} : { locationId: at(locationIds, pinned) ?? '' }),
  }));

const receive = fc.record({ variant, location: fc.nat(1), delta: small }).map(
  ({ variant: index, location, delta }): Action =>
    ({ shop, variantIds, locationIds }) =>
      shop.post(
        '/v1/inventory-adjustments',
        { variantId: at(variantIds, index), locationId: at(locationIds, location), delta, reason: 'received' },
        keyed(),
      ),
);

/** Somebody counts, and finds anything. */
export const count = fc
  .record({ variant, location: fc.nat(1), field: fc.constantFrom('onHand', 'unavailable', 'incoming'), set: fc.nat(6) })
  .map(
    ({ variant: index, location, field, set }): Action =>
      ({ shop, variantIds, locationIds }) =>
        shop.post(
          '/v1/inventory-adjustments',
          { variantId: at(variantIds, index), locationId: at(locationIds, location), field, set, reason: 'counted' },
          keyed(),
        ),
  );

const transfer = fc.record({ from: fc.nat(1), variant, quantity: small }).map(
  ({ from, ...wanted }): Action =>
    (world) =>
      world.shop.post(
        '/v1/inventory-transfers',
        {
          fromLocationId: at(world.locationIds, from),
          toLocationId: at(world.locationIds, from + 1),
          lines: linesOf(world, [wanted]),
        },
        keyed(),
      ),
);

const take = wishes.map(
  (wanted): Action =>
    async (world) => {
      const answer = await reserve(world.shop, linesOf(world, wanted));
      if (answer.status === 201) world.reservationIds.push(answer.body.id);
      return answer;
    },
);

const none = Promise.resolve({ status: 200, body: undefined });
const onReservation =
  (work: (world: World, id: string) => ReturnType<Action>) =>
  (index: number): Action =>
  (world) => {
    const id = at(world.reservationIds, index);
    return id === undefined ? none : work(world, id);
  };

const commit = fc.nat().map(onReservation(({ shop }, id) => act(shop, id, 'commit')));
const extend = fc
  .nat()
  .map(
    onReservation(({ shop }, id) => act(shop, id, 'extend', { until: new Date(Date.now() + 3_600_000).toISOString() })),
  );
const giveAway = (verb: string) =>
  fc
    .tuple(fc.nat(), fc.array(fc.record({ variant, quantity: small }), { minLength: 1, maxLength: 2 }))
    .map(([index, wanted]) =>
      onReservation((world, id) => act(world.shop, id, verb, { lines: linesOf(world, wanted) }))(index),
    );
const releaseAll = fc.nat().map(onReservation(({ shop }, id) => act(shop, id, 'release')));

/** Time passes alone: it is a change of the test's own, not one of the service's. */
const timePasses = (service: TestService) =>
  fc.tuple(fc.nat(), fc.boolean()).map(([index, told]) =>
    onReservation(async ({ shop }, id) => {
      await letTimePass(service, shop.tenantId, id, told);
      return none;
    })(index),
  );

/** All that never makes the books doubt the shelf. */
export const harmless = [
  receive,
  take,
  take,
  take,
  transfer,
  commit,
  commit,
  extend,
  giveAway('release'),
  giveAway('consume'),
  giveAway('consume'),
  releaseAll,
];
/** Steps of up to four actions at once. */
export const batches = (service: TestService, actions: fc.Arbitrary<Action>[]) =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.oneof(...actions), { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: timePasses(service).map((action) => [action]) },
    ),
    {
      minLength: 5,
      maxLength: 25,
    },
  );

/** Two locations, two variants that must never be oversold, and one that may be. */
export async function openWorld(service: TestService): Promise<World> {
  const shop = await openShop(service);
  await addLocation(shop);
  const variantIds = await Promise.all([
    addVariant(shop),
    addVariant(shop),
    addVariant(shop, { allowBackorder: true }),
  ]);
  return { shop, locationIds: shop.locationIds, variantIds, reservationIds: [] };
}
