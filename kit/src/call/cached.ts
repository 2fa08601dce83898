import { LRUCache } from 'lru-cache';
import { currentCall } from '../call-context.ts';
import { insideTransaction } from '../database/open-transaction.ts';
import { PeerUnavailable } from './outcome.ts';
import type { PeerRequest, Send } from './peer.ts';

interface Kept {
  etag: string | null;
  body: unknown;
  freshUntil: number;
}

const FRESH_MS = 30_000;
/** While the peer is away, what it last said serves this long. */
const STALE_MS = 600_000;

/**
 * A read of something that rarely changes: 30 s from memory, then asked again by its ETag, and for ten minutes from memory
 * when the peer is away. Kept per tenant.
 */
export function cachedReader(send: Send): (request: PeerRequest) => Promise<unknown> {
  const kept = new LRUCache<string, Kept>({ max: 5000, ttl: STALE_MS, perf: Date });
  const asking = new Map<string, Promise<unknown>>();

  async function ask(key: string, request: PeerRequest, known: Kept | undefined): Promise<unknown> {
    try {
      const answer = await send({ ...request, ...(known?.etag ? { ifNoneMatch: known.etag } : {}) });
      const body = answer.status === 304 ? known?.body : answer.body;
      kept.set(key, { etag: answer.etag, body, freshUntil: Date.now() + FRESH_MS });
      return body;
    } catch (error) {
      if (known && error instanceof PeerUnavailable) return known.body;
      kept.delete(key);
      throw error;
    }
  }

  return (request) => {
    if (insideTransaction()) throw new Error('a peer must not be read inside a transaction, not even from memory');
    const key = `${request.tenantId ?? currentCall()?.tenantId ?? ''} ${request.path}`;
    const known = kept.get(key);
    if (known && Date.now() < known.freshUntil) return Promise.resolve(known.body);
    const running = asking.get(key);
    if (running) return running;
    const asked = ask(key, request, known).finally(() => asking.delete(key));
    asking.set(key, asked);
    return asked;
  };
}
