import { setTimeout as wait } from 'node:timers/promises';
import type { TestAnswer } from '@beaver/kit/testing';
import type { Resource, Store } from '../order/buyer.ts';

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

const FIRST_LOOK_MS = 100;
const LONGEST_LOOK_MS = 1000;

/** How long the buyers are about. */
export interface Day {
  /** Nobody places any more. */
  over: boolean;
  /** When whatever is not where it should be is stuck. */
  deadline: number;
}

/** Each command is sent with the same key until it is answered. */
export async function travel(store: Store, journey: Journey, day: Day, onAcknowledged: () => void): Promise<void> {
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

/** Sends until there is an answer that is one: a dead process, one that is away and a claim of a dead one are none. */
export async function insist(
  day: Pick<Day, 'deadline'>,
  what: string,
  send: () => Promise<TestAnswer>,
): Promise<TestAnswer> {
  for (let pause = FIRST_LOOK_MS; ; pause = longer(pause)) {
    const answer = await send().catch((error: Error) => error.message);
    if (typeof answer !== 'string' && answer.status <= 500 && answer.body.code !== 'idempotency_key_in_progress')
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
