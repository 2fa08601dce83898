import { isDeepStrictEqual } from 'node:util';
import { record, type TenantTrx } from '@beaver/kit';
import { findReservationOf } from '../db/reservations.ts';
import { reserveStock, type Wish } from '../db/reserve-stock.ts';
import { demandOf, requireUsedLocations, shortage, unsellable } from '../domain/demand.ts';
import { expiryOf, reservationEvent } from '../domain/reservation-events.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** Stock is held before the order exists; nobody coming back for it costs some minutes of stock, never an order. */
export const createReservation: Operation<'createReservation'> = (call, { entity }) =>
  call.claim('res', async (id, keep) => {
    const { orderId, storeId, lines, ttl = 'PT2M' } = call.body;
    const { locationIds } = await entity.checkoutProfile(storeId);
    requireUsedLocations(lines, locationIds);
    const wish = { id, orderId, storeId, demand: demandOf(lines), places: locationIds, ttl, actor: call.actor };
    return keep(async (trx) => {
      const outcome = await reserveStock(trx, wish);
      if (!('made' in outcome)) {
        const known = await sameReservation(trx, wish);
        if (known) return { status: 200, headers: { location: `/v1/reservations/${known.id}` }, body: known };
        throw 'unsellable' in outcome ? unsellable(lines, outcome.unsellable) : shortage(outcome.short);
      }
      const body = outcome.made;
      record(trx, { ...reservationEvent('reservation.created', body), deliveries: [expiryOf(body)] });
      return { status: 201, headers: { location: `/v1/reservations/${id}` }, body };
    });
  });

/** What the order has already, if it was asked for with the same lines. @throws reservation_exists */
async function sameReservation(trx: TenantTrx, { orderId, storeId, demand }: Wish) {
  const known = await findReservationOf(trx, orderId);
  if (!known) return undefined;
  if (known.storeId === storeId && isDeepStrictEqual(known.demand, demand)) return known.reservation;
  throw problems.reservationExists({ extension: { reservationId: known.reservation.id } });
}
