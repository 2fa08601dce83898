import { type Reaction, record } from '@beaver/kit';
import { type HandedDown, handDownThresholds, waitForNewLevels } from './db/hand-down-thresholds.ts';
import { lockReservation } from './db/lock-reservation.ts';
import { saveReservation } from './db/save-reservation.ts';
import { reservationEvent } from './domain/reservation-events.ts';
import { expireReservation } from './domain/reservation-hold.ts';

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

  /** Some hundred levels a transaction, so that nobody waits long to reserve; what is done already is not done again. */
  handDownThresholds: async ({ database, tenantId, payload }) => {
    await database.asTenant(tenantId, async (trx) => waitForNewLevels(trx));
    const some = () => database.asTenant(tenantId, (trx) => handDownThresholds(trx, payload as HandedDown));
    while (await some());
    return undefined;
  },
};
