import { type Reaction, record } from '@beaver/kit';
import { type HandedDown, handDownThresholds, staleLevels, waitForNewLevels } from './db/hand-down-thresholds.ts';
import { lockReservation } from './db/lock-reservation.ts';
import { saveReservation } from './db/save-reservation.ts';
import { reservationEvent } from './domain/reservation-events.ts';
import { expireReservation } from './domain/reservation-hold.ts';

/** So many levels are locked at once, for some milliseconds in which nobody can reserve of them. */
const AT_ONCE = 500;

/** What follows an event by itself. */
export const reactions: Record<string, Reaction> = {
  /**
   * Due at `expiresAt`. Its stock stopped counting then by itself; this writes it down and tells the log. An extension that
   * came first has put another delivery in this one's place.
   */
  expireReservation: ({ database, tenantId, payload }) =>
    database.asTenant(tenantId, async (trx) => {
      const before = await lockReservation(trx, String(payload.reservationId));
      if (before.state !== 'expired' || before.expiryTold) return `the reservation is ${before.state}`;
      const body = await saveReservation(trx, expireReservation(before), { verb: 'expire', actor: 'system:relay' });
      record(trx, reservationEvent('reservation.expired', body, 'active'));
      return undefined;
    }),

  /** What is done already is not done again, so a repetition goes on where it stopped. */
  handDownThresholds: async ({ database, tenantId, payload }) => {
    const of = payload as HandedDown;
    await database.asTenant(tenantId, async (trx) => waitForNewLevels(trx));
    for (let more = true; more; ) {
      const stale = await database.asTenant(tenantId, (trx) => staleLevels(trx, of), { readOnly: true });
      for (let from = 0; from < stale.ids.length; from += AT_ONCE)
        await database.asTenant(tenantId, (trx) => handDownThresholds(trx, stale.ids.slice(from, from + AT_ONCE)));
      more = stale.more;
    }
    return undefined;
  },
};
