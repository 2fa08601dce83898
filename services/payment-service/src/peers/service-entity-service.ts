import { type Calls, PeerRefusal } from '@beaver/kit/call';
import type { paths } from '@beaver/service-entity-service/contract';
import { problems } from '../problems.ts';

/** Keeps the stores: a gateway is of one that is there. */
export interface StorePeer {
  /** @throws store_not_found, unavailable */
  checkStore(storeId: string): Promise<void>;
}

export function storePeer(calls: Calls, url: string): StorePeer {
  const peer = calls.peer<paths>('service-entity-service', url);
  return {
    checkStore: async (storeId) => {
      try {
        await peer.get('/v1/stores/{storeId}', { path: { storeId } });
      } catch (error) {
        if (!(error instanceof PeerRefusal) || error.status !== 404) throw error;
        const errors = [{ pointer: '/storeId', code: 'store_not_found', detail: 'is not there' }];
        throw problems.storeNotFound({ errors, cause: error });
      }
    },
  };
}
