import type { TenantTrx } from '@beaver/kit';
import type { ReservationStock } from '../domain/reservation.ts';
import { problems } from '../problems.ts';

/** One statement, hence one moment: what is consumed has left the level, and must not be counted in neither place. */
const statement = `
  select l.variant_id as "variantId", sum(l.quantity)::bigint as quantity, sum(l.consumed)::bigint as consumed,
    sum(l.released)::bigint as released,
    sum(least(l.quantity - l.consumed - l.released,
      case when l.tracked then coalesce(v.on_hand, 0) else l.quantity end))::bigint as "onHand"
  from reservation_lines l left join inventory_levels v
    on v.tenant_id = l.tenant_id and v.variant_id = l.variant_id and v.location_id = l.location_id
  where l.reservation_id = ?
  group by l.variant_id order by min(l.position)`;

/** What of a reservation could be consumed this moment. @throws reservation_not_found */
export async function findReservationStock(trx: TenantTrx, reservationId: string): Promise<ReservationStock> {
  const { rows: lines } = await trx.raw(statement, [reservationId]);
  if (lines.length === 0) throw problems.reservationNotFound();
  return { reservationId, lines };
}
