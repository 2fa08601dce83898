import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@beaver/kit/testing';
import fc from 'fast-check';
import { card, cart, type Store } from '../order/buyer.ts';
import { type Day, type End, type Journey, travel, type Wish } from './journey.ts';

/** Buyers at work on one store. */
export interface Buyers {
  store: Store;
  journeys: Journey[];
  /** Waits for the next 201. */
  acknowledgment(): Promise<void>;
  /** Nobody places any more; what is under way has a minute to get where it should. */
  goHome(): Promise<void>;
}

/** Whoever asks gets there within this once nothing is killed any more. */
const PATIENCE_MS = 60_000;
const BUYERS = 3;
/** Orders at their end before anybody is killed. */
const FIRST = 3;
const LOOK_EVERY_MS = 100;
/** Orders on their way at once: a system that is slow, because half of it is dead, is not flooded. */
const ABREAST = 16;
/** More than a campaign places; then it begins anew. */
const WISHES = 1000;

/** Whatever a buyer may do with an order. */
export const anyWish: fc.Arbitrary<Wish> = fc.record({
  end: fc.constantFrom<End>('kept', 'shippedInPart', 'shippedInPart', 'completed', 'completed', 'canceled', 'declined'),
  card: fc.constantFrom('pm_card_visa', 'pm_sandbox_multicapture'),
  quantity: fc.integer({ min: 2, max: 3 }),
  pause: fc.integer({ min: 200, max: 1200 }),
});

/**
 * They place one order after the other, whatever becomes of it, and follow each to its end.
 * @returns when the first are through: from then on there are orders at every stage
 */
export async function sendBuyers(store: Store, seed: number, wishes: fc.Arbitrary<Wish> = anyWish): Promise<Buyers> {
  const drawn = fc.sample(wishes, { seed, numRuns: WISHES });
  const journeys: Journey[] = [];
  const listeners = new Set<() => void>();
  const day: Day = { over: false, deadline: Number.POSITIVE_INFINITY };
  const underway = new Set<Promise<void>>();

  const say = () => {
    for (const hear of listeners) hear();
  };

  async function shop(): Promise<void> {
    while (!day.over) {
      const wish = drawn[journeys.length % WISHES] as Wish;
      if (underway.size < ABREAST) begin(wish);
      await wait(wish.pause);
    }
  }

  function begin(wish: Wish): void {
    const token = wish.end === 'declined' ? 'pm_card_chargeDeclined' : wish.card;
    const journey: Journey = { wish, key: newId('key'), request: cart(store, card(token), wish.quantity), sent: 0 };
    journeys.push(journey);
    const traveling = travel(store, journey, day, say).catch((error: Error) => {
      journey.trouble = error.message;
    });
    underway.add(traveling);
    void traveling.then(() => underway.delete(traveling));
  }

  const shopping = Promise.all(Array.from({ length: BUYERS }, shop));
  while (journeys.length - underway.size < FIRST) await wait(LOOK_EVERY_MS);
  return {
    store,
    journeys,
    acknowledgment: () =>
      new Promise((resolve) => {
        const hear = () => resolve(void listeners.delete(hear));
        listeners.add(hear);
      }),
    goHome: async () => {
      day.over = true;
      day.deadline = Date.now() + PATIENCE_MS;
      await shopping;
      await Promise.all(underway);
    },
  };
}
