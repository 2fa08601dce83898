import { compareLevel } from '../domain/compare-levels.ts';
import type { OrderFacts } from '../domain/compare-orders.ts';
import { compareStock, type ReservationFacts } from '../domain/compare-stock.ts';
import type { Difference } from '../domain/difference.ts';
import { type Books, ORDERS, PAGE, type Part } from './books.ts';
import { inTurns, isIn } from './orders-leg.ts';

function compareAll(
  { window }: Books,
  orderIds: readonly string[],
  facts: readonly OrderFacts[],
  reservations: readonly ReservationFacts[],
): Difference[] {
  const orders = new Map(facts.map((order) => [order.id, order]));
  const held = new Map(reservations.map((each) => [each.orderId, each]));
  return orderIds.flatMap((id) => compareStock(id, orders.get(id), held.get(id), window));
}

/** Of an order there is one reservation at most. */
export async function compareReservations(books: Books, orderIds: readonly string[]): Promise<Difference[]> {
  const facts = await books.orders.factsOf(orderIds);
  return compareAll(books, orderIds, facts, await books.catalog.reservationsOf(orderIds));
}

export const compareLevels = async (books: Books, levelIds: readonly string[]): Promise<Difference[]> =>
  (await books.catalog.levels(levelIds)).flatMap(compareLevel);

const orders: Part = async (books, place) => {
  const { data, nextCursor } = await books.orders.changedFacts({
    ...books.window,
    cursor: place?.cursor,
    limit: ORDERS,
  });
  const ids = data.map(({ id }) => id);
  const reservations = ids.length === 0 ? [] : await books.catalog.reservationsOf(ids);
  const next = nextCursor === null ? undefined : { cursor: nextCursor };
  return { checked: data.length, differences: compareAll(books, ids, data, reservations), next };
};

/** Reservations whose order is not there, or has not changed when they did. */
const reservations: Part = async (books, place) => {
  const { data, nextCursor } = await books.catalog.changedReservations({
    ...books.window,
    cursor: place?.cursor,
    limit: PAGE,
  });
  const differences: Difference[] = [];
  for (const ids of inTurns(data.map(({ orderId }) => orderId))) {
    const facts = await books.orders.factsOf(ids);
    const done = new Set(facts.filter((order) => isIn(books.window, order)).map(({ id }) => id));
    const rest = ids.filter((id) => !done.has(id));
    differences.push(...compareAll(books, rest, facts, data));
  }
  return { checked: data.length, differences, next: nextCursor === null ? undefined : { cursor: nextCursor } };
};

const levels: Part = async (books, place) => {
  const { data, nextCursor } = await books.catalog.changedLevels({
    ...books.window,
    cursor: place?.cursor,
    limit: PAGE,
  });
  const next = nextCursor === null ? undefined : { cursor: nextCursor };
  return { checked: data.length, differences: data.flatMap(compareLevel), next };
};

/** Orders against their stock, both ways, and levels against movements and promises. */
export const stockLeg = { orders, reservations, levels } satisfies Record<string, Part>;
