import { dropDeliveries, record } from '@beaver/kit';
import { lockReservation, supplyFor } from '../db/lock-reservation.ts';
import { findReservation } from '../db/reservations.ts';
import { saveReservation } from '../db/save-reservation.ts';
import { requireArrow } from '../domain/reservation.ts';
import { expiryOf, reservationEvent } from '../domain/reservation-events.ts';
import { extendReservation as extend, extendedUntil } from '../domain/reservation-hold.ts';
import type { Operation } from '../operation.ts';

/** A later request may find it expired, and then takes the same stock again or says that it is gone. */
export const extendReservation: Operation<'extendReservation'> = (call) =>
  call.write(async (trx) => {
    const before = await lockReservation(trx, call.path.reservationId);
    requireArrow('extend', before.state);
    const until = extendedUntil(before, call.body.until);
    if (before.state === 'active' && until.getTime() === before.expiresAt.getTime()) {
      return { status: 200, body: await findReservation(trx, before.id) };
    }
    const change = extend(before, until, await supplyFor(trx, before, call.actor));
    const body = await saveReservation(trx, change, { verb: 'extend', actor: call.actor });
    await dropDeliveries(trx, body.id);
    record(trx, {
      ...reservationEvent('reservation.extended', body, before.state),
      deliveries: [expiryOf(body)],
    });
    return { status: 200, body };
  });
