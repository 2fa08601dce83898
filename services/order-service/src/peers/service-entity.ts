import { type Calls, PeerRefusal } from '@beaver/kit/call';
import type { paths } from '@beaver/service-entity-service/contract';
import type { Config } from '../config.ts';
import { problems } from '../problems.ts';

/** What order-service asks of service-entity-service: how a store sells, and where goods lie. */
export const entityPeer = (config: Config, calls: Calls) => {
  const peer = calls.peer<paths>('service-entity-service', config.ENTITY_URL);
  return {
    /** @throws store_not_found also when the tenant takes no orders */
    checkoutProfile: async (storeId: string) => {
      const profile = await peer
        .cached('/v1/stores/{storeId}/checkout-profile', { path: { storeId } })
        .catch((error: unknown) => {
          throw error instanceof PeerRefusal && error.status === 404 ? storeNotFound() : error;
        });
      if (!profile.acceptsOrders) throw storeNotFound();
      return profile;
    },
    /** Where goods can be taken in. @throws location_not_found */
    requireLocation: async (locationId: string): Promise<void> => {
      const location = await peer
        .cached('/v1/locations/{locationId}', { path: { locationId } })
        .catch((error: unknown) => {
          throw error instanceof PeerRefusal && error.status === 404 ? locationNotFound() : error;
        });
      if (location.archivedAt !== null) throw locationNotFound();
    },
  };
};

export type EntityPeer = ReturnType<typeof entityPeer>;

const locationNotFound = () =>
  problems.locationNotFound({
    errors: [{ pointer: '/locationId', code: 'location_not_found', detail: 'is no location in use' }],
  });

const storeNotFound = () =>
  problems.storeNotFound({
    errors: [{ pointer: '/storeId', code: 'store_not_found', detail: 'is no store that takes orders' }],
  });
