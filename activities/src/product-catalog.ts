import type { Calls } from '@beaver/kit/call';
import type { paths } from '@beaver/product-catalog-service/contract';
import type { StockMovement, VariantQuantity } from '@beaver/workflows/contract';
import { callService } from './call-service.ts';

/** One command to an order's reservation; `key` names the business act. */
export interface ReservationCommand {
  tenantId: string;
  reservationId: string;
  key: string;
}

/** Stock of an order: held, promised, taken off the shelf, given back. */
export const productCatalogActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('product-catalog-service', url);
  const at = ({ reservationId, key, tenantId }: ReservationCommand) => ({
    path: { reservationId },
    idempotencyKey: key,
    tenantId,
  });
  return {
    /**
     * Sent without its key, since a kept answer would hide the truth from a process that is started again after its
     * history is gone; never shortens, so a repetition is harmless. Refused with `out_of_stock`, or
     * `reservation_not_active` when the stock was committed or given back before.
     * @param command.until RFC 3339
     */
    extendReservation: ({ tenantId, reservationId, until }: ReservationCommand & { until: string }): Promise<void> =>
      callService(tenantId, async () => {
        await peer.post('/v1/reservations/{reservationId}/extend', {
          path: { reservationId },
          tenantId,
          body: { until },
        });
      }),
    /** Refused with `out_of_stock` when it had expired and somebody else was quicker. */
    commitReservation: (command: ReservationCommand): Promise<void> =>
      callService(command.tenantId, async () => {
        await peer.post('/v1/reservations/{reservationId}/commit', { ...at(command) });
      }),
    /** Without lines all that is left; nothing left is no fault. */
    releaseReservation: (command: ReservationCommand & { lines?: VariantQuantity[] }): Promise<void> =>
      callService(command.tenantId, async () => {
        const body = command.lines ? { lines: command.lines } : {};
        await peer.post('/v1/reservations/{reservationId}/release', { ...at(command), body });
      }),
    /** Goods that came back, or are written off. */
    adjustInventory: ({ tenantId, key, ...body }: StockMovement & { tenantId: string }): Promise<void> =>
      callService(tenantId, async () => {
        await peer.post('/v1/inventory-adjustments', { body, idempotencyKey: key, tenantId });
      }),
    consumeReservation: (command: ReservationCommand & { lines: VariantQuantity[] }): Promise<void> =>
      callService(command.tenantId, async () => {
        await peer.post('/v1/reservations/{reservationId}/consume', { ...at(command), body: { lines: command.lines } });
      }),
  };
};
