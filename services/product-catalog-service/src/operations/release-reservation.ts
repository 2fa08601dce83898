import { dropDeliveries, record } from '@beaver/kit';
import { lockReservation, takeCause } from '../db/lock-reservation.ts';
import { findReservation } from '../db/reservations.ts';
import { saveReservation } from '../db/save-reservation.ts';
import { sumByVariant } from '../domain/inventory.ts';
import { reservationEvent } from '../domain/reservation-events.ts';
import { holdsNothing, releaseReservation as release } from '../domain/reservation-shares.ts';
import { causeKeyOf, type Operation } from '../operation.ts';

/** An undo: whole and late, it finds nothing to give back and is content. */
export const releaseReservation: Operation<'releaseReservation'> = (call) =>
  call.write(async (trx) => {
    const lines = call.body?.lines;
    const before = await lockReservation(trx, call.path.reservationId);
    const cause = { key: causeKeyOf(call), verb: 'release', lines: sumByVariant(lines ?? []) } as const;
    const fresh = await takeCause(trx, before, cause);
    if (!fresh || (!lines && holdsNothing(before))) return { status: 200, body: await findReservation(trx, before.id) };
    const body = await saveReservation(trx, release(before, lines), { verb: 'release', actor: call.actor });
    if (body.state !== 'active') await dropDeliveries(trx, body.id);
    record(trx, reservationEvent('reservation.released', body, before.state));
    return { status: 200, body };
  });
