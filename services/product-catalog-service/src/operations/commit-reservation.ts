import { dropDeliveries, record } from '@beaver/kit';
import { lockReservation, supplyFor, takeCause } from '../db/lock-reservation.ts';
import { findReservation } from '../db/reservations.ts';
import { saveReservation } from '../db/save-reservation.ts';
import { reservationEvent } from '../domain/reservation-events.ts';
import { commitReservation as commit } from '../domain/reservation-hold.ts';
import { causeKeyOf, type Operation } from '../operation.ts';

/** The order is paid: from here on its stock does not expire. */
export const commitReservation: Operation<'commitReservation'> = (call) =>
  call.write(async (trx) => {
    const before = await lockReservation(trx, call.path.reservationId);
    const fresh = await takeCause(trx, before, { key: causeKeyOf(call), verb: 'commit', lines: [] });
    if (!fresh) return { status: 200, body: await findReservation(trx, before.id) };
    const change = commit(before, await supplyFor(trx, before, call.actor));
    const body = await saveReservation(trx, change, { verb: 'commit', actor: call.actor });
    await dropDeliveries(trx, body.id);
    record(trx, reservationEvent('reservation.committed', body, before.state));
    return { status: 200, body };
  });
