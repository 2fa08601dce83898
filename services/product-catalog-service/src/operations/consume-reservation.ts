import { record } from '@beaver/kit';
import { lockReservation, readLevelsOf, takeCause } from '../db/lock-reservation.ts';
import { findReservation } from '../db/reservations.ts';
import { saveReservation } from '../db/save-reservation.ts';
import { sumByVariant } from '../domain/inventory.ts';
import { reservationEvent } from '../domain/reservation-events.ts';
import { consumeReservation as consume } from '../domain/reservation-shares.ts';
import { causeKeyOf, type Operation } from '../operation.ts';

/** Goods have left: they are neither on hand nor promised any more. */
export const consumeReservation: Operation<'consumeReservation'> = (call) =>
  call.write(async (trx) => {
    const { lines } = call.body;
    const before = await lockReservation(trx, call.path.reservationId);
    const fresh = await takeCause(trx, before, { key: causeKeyOf(call), verb: 'consume', lines: sumByVariant(lines) });
    if (!fresh) return { status: 200, body: await findReservation(trx, before.id) };
    const change = consume(before, lines, await readLevelsOf(trx, before));
    const body = await saveReservation(trx, change, { verb: 'consume', actor: call.actor });
    record(trx, reservationEvent('reservation.consumed', body, before.state));
    return { status: 200, body };
  });
