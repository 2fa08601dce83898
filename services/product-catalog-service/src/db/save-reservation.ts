import type { TenantTrx } from '@beaver/kit';
import type { Reservation, ReservationChange, Verb } from '../domain/reservation.ts';
import { moveStock } from './inventory-movements.ts';
import { findReservation } from './reservations.ts';

const saveStatement = `
  with line as (
    update reservation_lines l set held_until = s."heldUntil", consumed = s.consumed, released = s.released
    from jsonb_to_recordset(:lines) as s(id text, "heldUntil" timestamptz, consumed bigint, released bigint)
    where l.id = s.id
  )
  update reservations set state = :state, expires_at = :expiresAt, version = :version, updated_at = now() where id = :id`;

/** Writes what has become of a locked reservation, and moves its stock. */
export async function saveReservation(
  trx: TenantTrx,
  { after, moves }: ReservationChange,
  { verb, actor }: { verb: Verb; actor: string },
): Promise<Reservation> {
  const { id, state, expiresAt, version, lines } = after;
  await moveStock(trx, moves, { type: verb, actor, reservationId: id });
  await trx.raw(saveStatement, { id, state, expiresAt, version, lines: JSON.stringify(lines) });
  return findReservation(trx, id);
}
