import type { Resource } from '../order/buyer.ts';
import { readAll } from '../order/read-all.ts';
import { type Store } from './store.ts';

/** What REST says of the store. */
export interface Summary {
  /** Status → what its orders wait for ('' for nothing) → how many. */
  orders: Map<string, Map<string, number>>;
  /** Minor units over all payments. */
  money: { authorized: number; captured: number; voided: number; refunded: number; disputed: number };
  /** One for each location. */
  stock: { location: string; onHand: number; reserved: number; committed: number; available: number }[];
  /** Units; those that came back count when they are for sale again. */
  shipped: number;
  restocked: number;
}

/** Counted anew, from what the services answer. */
export async function summarize(store: Store): Promise<Summary> {
  const [orders, returns, payments, levels] = await Promise.all([
    readAll(store.orders, '/v1/orders'),
    readAll(store.orders, '/v1/returns'),
    readAll(store.payments, '/v1/payments'),
    readAll(store.catalog, '/v1/inventory-levels'),
  ]);
  const sum = (of: Resource[], part: (each: Resource) => number) => of.reduce((total, each) => total + part(each), 0);
  return {
    orders: countStatuses(orders),
    money: {
      authorized: sum(payments, ({ authorized }) => authorized.amount),
      captured: sum(payments, ({ captured }) => captured.amount),
      voided: sum(payments, ({ voided }) => voided.amount),
      refunded: sum(payments, ({ refunded }) => refunded.amount),
      disputed: sum(payments, ({ disputed }) => disputed.amount),
    },
    stock: [...store.locations].map(([id, location]) => {
      const here = levels.filter(({ locationId }) => locationId === id);
      const total = (field: string) => sum(here, (level) => level[field]);
      return {
        location,
        onHand: total('onHand'),
        reserved: total('reserved'),
        committed: total('committed'),
        available: total('available'),
      };
    }),
    shipped: sum(orders, ({ lines }) => sum(lines, ({ shipped }) => shipped)),
    restocked: sum(
      returns.filter(({ status }) => status === 'closed').flatMap(({ lines }) => lines),
      ({ dispositions }) =>
        sum(dispositions, ({ disposition, quantity }) => (disposition === 'restock' ? quantity : 0)),
    ),
  };
}

/** As an order comes by them. */
const statuses = 'pending requiresAction confirmed processing completed onHold canceled expired failed'.split(' ');

function countStatuses(orders: Resource[]): Summary['orders'] {
  const counts: Summary['orders'] = new Map();
  for (const { status, waitingFor } of orders.toSorted(
    (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status),
  )) {
    const waits = counts.get(status) ?? new Map<string, number>();
    counts.set(status, waits.set(waitingFor ?? '', (waits.get(waitingFor ?? '') ?? 0) + 1));
  }
  return counts;
}
