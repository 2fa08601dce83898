import { changedPayments, placeOf, recordsOfOrders } from '../db/compared-payments.ts';
import { compareOrder, type OrderFacts } from '../domain/compare-orders.ts';
import type { Difference, Window } from '../domain/difference.ts';
import { type Books, ORDERS, PAGE, type Part } from './books.ts';

async function compareFacts(
  books: Books,
  orderIds: readonly string[],
  facts: readonly OrderFacts[],
): Promise<Difference[]> {
  const payments = await books.read((trx) => recordsOfOrders(trx, orderIds));
  const byOrder = Map.groupBy(payments, ({ payment }) => payment.orderId);
  const known = new Map(facts.map((order) => [order.id, order]));
  return orderIds.flatMap((id) => compareOrder(known.get(id), byOrder.get(id) ?? [], books.window));
}

/** Orders first, then their payments: what changes in between is seen as under way. */
export async function compareOrders(books: Books, orderIds: readonly string[]): Promise<Difference[]> {
  return compareFacts(books, orderIds, await books.orders.factsOf(orderIds));
}

const orders: Part = async (books, place) => {
  const { data, nextCursor } = await books.orders.changedFacts({
    ...books.window,
    cursor: place?.cursor,
    limit: ORDERS,
  });
  const ids = data.map(({ id }) => id);
  const next = nextCursor === null ? undefined : { cursor: nextCursor };
  return { checked: data.length, differences: await compareFacts(books, ids, data), next };
};

/** Payments whose order is not there, or has not changed when they did. */
const payments: Part = async (books, place) => {
  const after = place && { at: String(place.at), id: String(place.id) };
  const rows = await books.read(async (trx) => changedPayments(trx, books.window, after, PAGE));
  const differences: Difference[] = [];
  for (const ids of inTurns([...new Set(rows.map(({ orderId }) => orderId))])) {
    const facts = await books.orders.factsOf(ids);
    const done = new Set(facts.filter((order) => isIn(books.window, order)).map(({ id }) => id));
    differences.push(
      ...(await compareFacts(
        books,
        ids.filter((id) => !done.has(id)),
        facts,
      )),
    );
  }
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  return { checked: rows.length, differences, next: last && { ...placeOf(last) } };
};

/** Changed in that time, so that the part before has compared it. */
export const isIn = ({ from, to }: Window, { updatedAt }: { updatedAt: string }): boolean =>
  new Date(updatedAt) < to && (from === null || new Date(updatedAt) >= from);

/** As many as may be asked for at once. */
export const inTurns = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / ORDERS) }, (_, nth) => ids.slice(nth * ORDERS, (nth + 1) * ORDERS));

/** Payments against the orders that they are for, both ways. */
export const ordersLeg = { orders, payments } satisfies Record<string, Part>;
