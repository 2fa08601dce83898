import { type Calls, PeerRefusal } from '@beaver/kit/call';
import type { paths } from '@beaver/product-catalog-service/contract';
import type { Config } from '../config.ts';

type Post<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** What order-service asks of the catalog: a price that counts, stock that is held, goods that are there. */
export const catalogPeer = (config: Config, calls: Calls) => {
  const peer = calls.peer<paths>('product-catalog-service', config.CATALOG_URL);
  return {
    quote: (body: Post<'/v1/price-quotes'>) => peer.post('/v1/price-quotes', { body }),
    /** The same for lines that are a part of the request. @param pointer to where they are */
    quoteWithin: (pointer: string, body: Post<'/v1/price-quotes'>) =>
      peer.post('/v1/price-quotes', { body }).catch((error: unknown) => {
        throw error instanceof PeerRefusal ? error.within(pointer) : error;
      }),
    /** Keyed by the order's id: asked again after a crash, it is the same reservation. */
    reserve: (body: Post<'/v1/reservations'>) =>
      peer.post('/v1/reservations', { body, idempotencyKey: `${body.orderId}/reserve` }),
    /** Before a claim that was taken over is kept, its reservation may be about to end. */
    extend: (reservationId: string, until: Date) =>
      peer.post('/v1/reservations/{reservationId}/extend', {
        path: { reservationId },
        body: { until: until.toISOString() },
        idempotencyKey: `${reservationId}/extend/${until.getTime()}`,
      }),
    /** What could leave for an order at this moment. */
    stockOf: (reservationId: string) => peer.get('/v1/reservations/{reservationId}/stock', { path: { reservationId } }),
  };
};

export type CatalogPeer = ReturnType<typeof catalogPeer>;
