import type { components } from '../generated/contract.ts';
import { type Change, changeOf } from './events.ts';

type Reservation = components['schemas']['Reservation'];

/** The event of a reservation; `from` is the state that it left. */
export function reservationEvent(type: string, after: Reservation, from?: Reservation['state']): Change {
  const event = changeOf(type, after);
  return from === undefined || from === after.state ? event : { ...event, changed: { state: [from, after.state] } };
}

/** What will write its expiry down, unless it is extended or ended before. */
export const expiryOf = ({ id, expiresAt }: Reservation) => ({
  reaction: 'expireReservation',
  key: id,
  payload: { reservationId: id },
  dueAt: new Date(expiresAt),
});
