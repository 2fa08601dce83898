import { type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { Place, Quantities } from '../domain/inventory.ts';
import type { HeldReservation, Verb } from '../domain/reservation.ts';
import type { Supply } from '../domain/reservation-hold.ts';
import { problems } from '../problems.ts';
import { InventoryLevelRow, toInventoryLevel } from './inventory-levels.ts';
import { lapse } from './inventory-movements.ts';
import { reservationsWithLines, toHeld } from './reservations.ts';

const lockStatement = `
  select from inventory_levels
  where (variant_id, location_id) in (select variant_id, location_id from reservation_lines where reservation_id = ?)
  order by variant_id, location_id for no key update`;

/**
 * Its turn first, then its levels in the order in which the reserving statement takes them. What is read afterwards, with the
 * database's clock, is what nobody else can change any more.
 * @throws reservation_not_found
 */
export async function lockReservation(trx: TenantTrx, id: string): Promise<HeldReservation> {
  waitTurn(trx, id);
  await trx.raw(lockStatement, [id]);
  const row = await reservationsWithLines(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.reservationNotFound();
  return toHeld(row);
}

const levelsOf = (trx: TenantTrx, id: string) =>
  InventoryLevelRow.query(trx).whereRaw(
    '(variant_id, location_id) in (select variant_id, location_id from reservation_lines where reservation_id = ?)',
    [id],
  );

/** The levels of a locked reservation. */
export async function readLevelsOf(trx: TenantTrx, { id }: HeldReservation): Promise<(Place & Quantities)[]> {
  return (await levelsOf(trx, id)).map(toInventoryLevel);
}

/**
 * What an expired reservation may take again; nothing is asked of one that has not expired. Everything past its time is
 * taken out first, its own lines too.
 */
export async function supplyFor(trx: TenantTrx, reservation: HeldReservation, actor: string): Promise<Supply[]> {
  if (reservation.state !== 'expired') return [];
  const places = reservation.lines.flatMap(({ variantId, locationId }) =>
    locationId === null ? [] : [{ variantId, locationId }],
  );
  await lapse(trx, places, { actor, reservationId: reservation.id });
  const rows = await levelsOf(trx, reservation.id).select(
    'inventory_levels.*',
    InventoryLevelRow.raw(`(select v.allow_backorder or not v.track_inventory from variants v
      where v.tenant_id = inventory_levels.tenant_id and v.id = inventory_levels.variant_id) as elastic`),
  );
  return rows.map((row) => ({
    ...toInventoryLevel(row),
    elastic: (row as InventoryLevelRow & { elastic: boolean }).elastic,
  }));
}

/** What moved a reservation: its key is kept for ever, when the answer to it has long been forgotten. */
export interface ReservationCause {
  key: string;
  verb: Verb;
  lines: { variantId: string; quantity: number }[];
}

/**
 * Takes the key for this cause. The reservation is locked, so that two of the same can't both be the first.
 * @returns false when the same cause has moved it already @throws cause_reused
 */
export async function takeCause(
  trx: TenantTrx,
  { id }: HeldReservation,
  { key, verb, lines }: ReservationCause,
): Promise<boolean> {
  const { rows } = await trx.raw(
    `with made as (
       insert into reservation_causes (tenant_id, reservation_id, cause_key, verb, lines)
       values (:tenantId, :id, :key, :verb, :lines) on conflict do nothing returning cause_key)
     select exists (select from made) as fresh, exists (
       select from reservation_causes
       where reservation_id = :id and cause_key = :key and verb = :verb and lines = :lines::jsonb) as same`,
    { tenantId: tenantOf(trx), id, key, verb, lines: JSON.stringify(lines) },
  );
  if (!rows[0].fresh && !rows[0].same) throw problems.causeReused();
  return rows[0].fresh;
}
