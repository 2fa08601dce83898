import type { Calls } from '@beaver/kit/call';
import type { components, paths } from '@beaver/service-entity-service/contract';

type Settings = components['schemas']['Settings'];

/** Keeps the stores. @throws unavailable */
export interface StorePeer {
  /** What it is called, from memory for half a minute, and its settings as they are now. */
  store(storeId: string): Promise<{ name: string } & Settings>;
  /** The tenant itself, for what belongs to no store. */
  tenant(tenantId: string): Promise<{ name: string } & Settings>;
  locationName(locationId: string): Promise<string>;
  /** What holds in each store, from memory for half a minute; without stores, what holds in the tenant. */
  settings(tenantId: string, storeIds: readonly string[]): Promise<Settings[]>;
}

export function storePeer(calls: Calls, url: string): StorePeer {
  const peer = calls.peer<paths>('service-entity-service', url);
  const ofTenant = (tenantId: string) => peer.cached('/v1/tenants/{tenantId}/settings', { path: { tenantId } });
  const ofStore = (storeId: string) => peer.cached('/v1/stores/{storeId}/settings', { path: { storeId } });
  return {
    tenant: async (tenantId) => {
      const [{ name }, { values }] = await Promise.all([
        peer.cached('/v1/tenants/{tenantId}', { path: { tenantId } }),
        ofTenant(tenantId),
      ]);
      return { name, ...values };
    },
    locationName: async (locationId) =>
      (await peer.cached('/v1/locations/{locationId}', { path: { locationId } })).name,
    settings: async (tenantId, storeIds) => {
      const asked = storeIds.length === 0 ? [ofTenant(tenantId)] : storeIds.map(ofStore);
      return (await Promise.all<{ values: Settings }>(asked)).map(({ values }) => values);
    },
    store: async (storeId) => {
      const path = { storeId };
      const [{ name }, { values }] = await Promise.all([
        peer.cached('/v1/stores/{storeId}', { path }),
        peer.get('/v1/stores/{storeId}/settings', { path }),
      ]);
      return { name, ...values };
    },
  };
}
