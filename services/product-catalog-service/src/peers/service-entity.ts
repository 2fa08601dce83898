import { type Calls, PeerRefusal } from '@beaver/kit/call';
import type { components, paths } from '@beaver/service-entity-service/contract';
import type { Config } from '../config.ts';
import { problems } from '../problems.ts';

/** What the catalog asks of service-entity-service: how a store sells, whether a location exists, and what has happened. */
export const entityPeer = (config: Config, calls: Calls) => {
  const peer = calls.peer<paths>('service-entity-service', config.ENTITY_URL);
  return {
    /** @throws unknown_store */
    checkoutProfile: (storeId: string) =>
      peer
        .cached('/v1/stores/{storeId}/checkout-profile', { path: { storeId } })
        .catch(
          unlessMissing(() => problems.unknownStore({ errors: [fault('/storeId', 'unknown_store', 'is no store')] })),
        ),
    /** Stock may also lie where nothing is sold from just now; only an archived location takes none. @throws unknown_location */
    requireLocation: async (locationId: string, pointer: string): Promise<void> => {
      const unknown = () =>
        problems.unknownLocation({ errors: [fault(pointer, 'unknown_location', 'is no location in use')] });
      const location = await peer
        .cached('/v1/locations/{locationId}', { path: { locationId } })
        .catch(unlessMissing(unknown));
      if (location.archivedAt !== null) throw unknown();
    },
    feed: {
      source: 'service-entity-service',
      read: (after: string | undefined) =>
        peer.get('/v1/events', { query: { limit: 200, ...(after === undefined ? {} : { after }) } }),
    },
  };
};

/** What its events are about. */
export type EntitySchemas = components['schemas'];

export type EntityPeer = ReturnType<typeof entityPeer>;

const fault = (pointer: string, code: string, detail: string) => ({ pointer, code, detail });

/** What is not there for the peer is a wrong reference in our request. */
const unlessMissing =
  (problem: () => Error) =>
  (error: unknown): never => {
    throw error instanceof PeerRefusal && error.status === 404 ? problem() : error;
  };
