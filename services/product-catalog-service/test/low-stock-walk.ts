import { newId } from '@beaver/kit';
import type { TestService } from '@beaver/kit/testing';
import * as fc from 'fast-check';
import { count, handedDown } from './crossings.ts';
import type { Reference } from './low-stock-reference.ts';
import { act, letTimePass, levelOf, reserve, type Shop, until } from './shop.ts';

/** What is held of a level; `told` once its expiry has been written down. */
interface Held {
  id: string;
  variant: string;
  location: string;
  quantity: number;
  state: 'active' | 'expired' | 'ended';
}

/** A shop, and what the log should say of it. */
export interface Walk {
  service: TestService;
  shop: Shop;
  variants: string[];
  locations: string[];
  reference: Reference;
  held: Held[];
}

/** Something that is done, in life and by the reference. */
export type Step = (walk: Walk) => Promise<void>;

const at = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;
const place = fc.record({ variant: fc.nat(), location: fc.nat() });
const threshold = fc.option(fc.nat(10));

const counts = fc.tuple(place, fc.nat(14)).map(
  ([{ variant, location }, set]): Step =>
    async (walk) => {
      const [v, l] = [at(walk.variants, variant), at(walk.locations, location)];
      const { onHand = 0 } = (await levelOf(walk.shop, v, l)) ?? {};
      const { status } = await count(walk.shop, v, set, l);
      if (status === 201) walk.reference.move(v, l, set - onHand);
    },
);

const takes = fc.tuple(place, fc.integer({ min: 1, max: 6 })).map(
  ([{ variant, location }, quantity]): Step =>
    async (walk) => {
      const [v, l] = [at(walk.variants, variant), at(walk.locations, location)];
      const { status, body } = await reserve(walk.shop, [{ variantId: v, quantity, locationId: l }], { ttl: 'P1D' });
      if (status !== 201) return;
      walk.reference.move(v, l, -quantity, 'ordered');
      walk.held.push({ id: body.id, variant: v, location: l, quantity, state: 'active' });
    },
);

const moves = fc.tuple(place, fc.integer({ min: 1, max: 6 })).map(
  ([{ variant, location }, quantity]): Step =>
    async (walk) => {
      const [v, from, to] = [
        at(walk.variants, variant),
        at(walk.locations, location),
        at(walk.locations, location + 1),
      ];
      const lines = [{ variantId: v, quantity }];
      const body = { fromLocationId: from, toLocationId: to, lines };
      const { status } = await walk.shop.post('/v1/inventory-transfers', body, { idempotencyKey: newId('key') });
      if (status !== 201) return;
      walk.reference.move(v, from, -quantity);
      walk.reference.move(v, to, quantity);
    },
);

const onHeld = (state: Held['state'], work: (walk: Walk, held: Held) => Promise<void>) =>
  fc.nat().map(
    (index): Step =>
      async (walk) => {
        const those = walk.held.filter((held) => held.state === state);
        if (those.length > 0) await work(walk, at(those, index));
      },
  );

const releases = onHeld('active', async ({ shop, reference }, held) => {
  await act(shop, held.id, 'release');
  held.state = 'ended';
  reference.move(held.variant, held.location, held.quantity);
});

const expiries = onHeld('active', async ({ service, shop, reference }, held) => {
  await letTimePass(service, shop.tenantId, held.id, true);
  const told = async () =>
    (await service.sql(shop.tenantId, 'select state from reservations where id = $1', [held.id]))[0]?.state;
  await until(told, (state) => state === 'expired');
  held.state = 'expired';
  reference.move(held.variant, held.location, held.quantity);
});

const commits = onHeld('expired', async ({ shop, reference }, held) => {
  const { status } = await act(shop, held.id, 'commit');
  if (status !== 200) return;
  held.state = 'ended';
  reference.move(held.variant, held.location, -held.quantity);
});

const ownThresholds = fc.tuple(place, threshold).map(
  ([{ variant, location }, own]): Step =>
    async (walk) => {
      const [v, l] = [at(walk.variants, variant), at(walk.locations, location)];
      const level = await levelOf(walk.shop, v, l);
      if (!level) return;
      await walk.shop.patch(`/v1/inventory-levels/${level.id}`, { lowStockThreshold: own }, { ifMatch: '*' });
      walk.reference.setOwn(v, l, own);
    },
);

const variantThresholds = fc.tuple(fc.nat(), threshold).map(
  ([index, lowStockThreshold]): Step =>
    async (walk) => {
      const v = at(walk.variants, index);
      await walk.shop.patch(`/v1/variants/${v}`, { lowStockThreshold }, { ifMatch: '*' });
      walk.reference.setOfVariant(v, lowStockThreshold);
      await handedDown(walk.service, walk.shop, walk.reference.ofStore);
    },
);

const storeThresholds = fc.nat(10).map(
  (lowStockThreshold): Step =>
    async (walk) => {
      const { service, shop, reference } = walk;
      await shop.entity.patch(`/v1/stores/${shop.storeId}/settings`, { lowStockThreshold }, { ifMatch: '*' });
      reference.setOfStore(lowStockThreshold);
      await handedDown(service, shop, lowStockThreshold);
    },
);

/** Any walk, some dozens of steps long. */
export const walks = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: counts },
    { weight: 5, arbitrary: takes },
    { weight: 2, arbitrary: moves },
    { weight: 3, arbitrary: releases },
    { weight: 1, arbitrary: expiries },
    { weight: 1, arbitrary: commits },
    { weight: 2, arbitrary: ownThresholds },
    { weight: 1, arbitrary: variantThresholds },
    { weight: 1, arbitrary: storeThresholds },
  ),
  { minLength: 15, maxLength: 40, size: 'max' },
);
