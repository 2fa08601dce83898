import { setTimeout as wait } from 'node:timers/promises';
import { newId, type TestAnswer } from '@beaver/kit/testing';
import fc from 'fast-check';
import { card, cart, type Resource, type Store } from '../order/buyer.ts';

/** Where a buyer leaves an order. */
export type End = 'kept' | 'shippedInPart' | 'completed' | 'canceled' | 'declined';

/** What a buyer wants, drawn from the seed. */
export interface Wish {
  end: End;
  card: 'pm_card_visa' | 'pm_sandbox_multicapture' | 'pm_card_chargeDeclined';
  quantity: number;
  /** Milliseconds: how long the buyer looks around, and when a cancellation comes. */
  pause: number;
}

/** One order, from the first time it was sent to where its buyer leaves it. */
export interface Journey {
  wish: Wish;
  key: string;
  request: object;
  /** How often it was sent until it was acknowledged. */
  sent: number;
  /** The order as the first 201 showed it. */
  acknowledged?: Resource;
  /** Why it came to no end. */
  trouble?: string;
}

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
/** Orders on their way at once: a system that is slow, because half of it is dead, is not flooded. */
const ABREAST = 16;
const FIRST_LOOK_MS = 100;
const LONGEST_LOOK_MS = 1000;
/** More than a campaign places; then it begins anew. */
const WISHES = 1000;

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
  const day = { over: false, deadline: Number.POSITIVE_INFINITY };
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
  while (journeys.length - underway.size < FIRST) await wait(FIRST_LOOK_MS);
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

interface Day {
  over: boolean;
  deadline: number;
}

/** Each command is sent with the same key until it is answered. */
async function travel(store: Store, journey: Journey, day: Day, onAcknowledged: () => void): Promise<void> {
  const { wish, key, request } = journey;
  const post = (path: string, body: object, idempotencyKey: string) =>
    insist(day, `POST ${path}`, () => store.orders.post(path, body, { idempotencyKey }));
  const placed = await insist(day, 'POST /v1/orders', () => {
    journey.sent += 1;
    return store.orders.post('/v1/orders', request, { idempotencyKey: key });
  });
  const order = must(placed, 201);
  journey.acknowledged = order;
  onAcknowledged();
  const at = `/v1/orders/${order.id}`;
  const until = (wanted: (now: Resource) => boolean) => look(store, at, day, wanted);

  if (wish.end === 'canceled') {
    await wait(wish.pause);
    must(await post(`${at}/cancel`, {}, `${key}/cancel`), 202);
    await until(({ status }) => status === 'canceled');
    return;
  }
  if (wish.end === 'declined') {
    await until(({ status }) => status === 'requiresAction');
    return;
  }
  await until(({ status }) => status === 'confirmed');
  if (wish.end === 'kept') return;
  const quantity = wish.end === 'completed' ? wish.quantity : 1;
  const pack = { lines: [{ orderLineId: order.lines[0].id, quantity }] };
  const fulfillment = must(await post(`${at}/fulfillments`, pack, `${key}/pack`), 201);
  must(await post(`/v1/fulfillments/${fulfillment.id}/ship`, {}, `${key}/ship`), 200);
  await until(({ paymentStatus }) => paymentStatus === 'paid' || paymentStatus === 'partiallyPaid');
  if (wish.end === 'shippedInPart') return;
  must(await post(`/v1/fulfillments/${fulfillment.id}/deliver`, {}, `${key}/deliver`), 200);
  await until(({ status }) => status === 'completed');
}

/** Sends until there is an answer that is one: a dead process, an ill one and a claim of a dead one are none. */
async function insist(day: Day, what: string, send: () => Promise<TestAnswer>): Promise<TestAnswer> {
  for (let pause = FIRST_LOOK_MS; ; pause = longer(pause)) {
    const answer = await send().catch((error: Error) => error.message);
    if (typeof answer !== 'string' && answer.status < 500 && answer.body.code !== 'idempotency_key_in_progress')
      return answer;
    if (Date.now() > day.deadline) throw new Error(`${what} was never answered: ${JSON.stringify(answer)}`);
    await wait(pause);
  }
}

async function look(store: Store, at: string, day: Day, wanted: (order: Resource) => boolean): Promise<void> {
  for (let pause = FIRST_LOOK_MS; ; pause = longer(pause)) {
    const order = must(await insist(day, `GET ${at}`, () => store.orders.get(at)), 200);
    if (wanted(order)) return;
    if (Date.now() > day.deadline) {
      const { status, paymentStatus, waitingFor, attention } = order;
      throw new Error(`is stuck: ${JSON.stringify({ status, paymentStatus, waitingFor, attention })}`);
    }
    await wait(pause);
  }
}

const longer = (pause: number): number => Math.min(pause * 1.5, LONGEST_LOOK_MS);

function must({ status, body }: TestAnswer, wanted: number): Resource {
  if (status !== wanted) throw new Error(`answered ${status}, not ${wanted}: ${JSON.stringify(body)}`);
  return body;
}
