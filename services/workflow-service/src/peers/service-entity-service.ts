import type { Calls } from '@beaver/kit/call';
import type { components, paths } from '@beaver/service-entity-service/contract';

/** Keeps the stores. @throws unavailable */
export interface StorePeer {
  /** What it is called, from memory for half a minute, and its settings as they are now. */
  store(storeId: string): Promise<{ name: string } & components['schemas']['Settings']>;
}

export function storePeer(calls: Calls, url: string): StorePeer {
  const peer = calls.peer<paths>('service-entity-service', url);
  return {
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
