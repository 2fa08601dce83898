import type { Calls } from '@beaver/kit/call';
import type { components, paths } from '@beaver/product-catalog-service/contract';

type Reservation = components['schemas']['Reservation'];
type InventoryFacts = components['schemas']['InventoryFacts'];
type Listed<Item> = { data: Item[]; nextCursor: string | null };

/** What changed in a time, from a cursor on. */
export interface Changed {
  from: Date | null;
  to: Date;
  cursor?: string | undefined;
  limit: number;
}

/** Keeps the stock that orders hold. */
export interface CatalogPeer {
  /** At most 100 orders. @throws unavailable */
  reservationsOf(orderIds: readonly string[]): Promise<Reservation[]>;
  /** @throws unavailable */
  changedReservations(changed: Changed): Promise<Listed<Reservation>>;
  /** Levels beside their sums. @throws unavailable */
  changedLevels(changed: Changed): Promise<Listed<InventoryFacts>>;
  /** At most 100. @throws unavailable */
  levels(ids: readonly string[]): Promise<InventoryFacts[]>;
  /** Without lines all that is left. @throws unavailable, PeerRefusal */
  release(
    reservationId: string,
    lines: { variantId: string; quantity: number }[] | undefined,
    key: string,
  ): Promise<void>;
}

export function catalogPeer(calls: Calls, url: string): CatalogPeer {
  const peer = calls.peer<paths>('product-catalog-service', url);
  return {
    reservationsOf: async (orderIds) =>
      (await peer.get('/v1/reservations', { query: { orderIds: orderIds.join(','), limit: 100 } })).data,
    changedReservations: (changed) =>
      peer.get('/v1/reservations', { query: { sort: 'updatedAt', ...changedQuery(changed) } }),
    changedLevels: (changed) => peer.get('/v1/inventory-facts', { query: changedQuery(changed) }),
    levels: async (ids) =>
      (await peer.get('/v1/inventory-facts', { query: { levelIds: ids.join(','), limit: 100 } })).data,
    release: async (reservationId, lines, idempotencyKey) => {
      const body = lines ? { lines } : {};
      await peer.post('/v1/reservations/{reservationId}/release', { path: { reservationId }, body, idempotencyKey });
    },
  };
}

const changedQuery = ({ from, to, cursor, limit }: Changed) => ({
  limit,
  ...(from ? { 'updatedAt[gte]': from.toISOString() } : {}),
  'updatedAt[lt]': to.toISOString(),
  ...(cursor === undefined ? {} : { cursor }),
});
