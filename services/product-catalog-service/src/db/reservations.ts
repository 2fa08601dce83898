import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { HeldLine, HeldReservation, Reservation, ReservationState } from '../domain/reservation.ts';
import { problems } from '../problems.ts';

/** What was asked, summed and sorted. */
export type Demand = { variantId: string; locationId: string | null; quantity: number }[];

export class ReservationRow extends Row {
  static override readonly tableName = 'reservations';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['demand'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare orderId: string;
  declare state: ReservationState;
  declare expiresAt: Date;
  declare demand: Demand;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Selected by `reservationsWithLines` only; times are as PostgreSQL writes them in JSON. */
  declare lines: (Omit<HeldLine, 'heldUntil'> & { heldUntil: string | null })[];
  /** Selected by `reservationsWithLines` only: `expired` from its time on. */
  declare stateNow: ReservationState;
  /** Selected by `reservationsWithLines` only: the database's clock, which is everybody's. */
  declare now: Date;
}

/** One line as JSON, of `reservation_lines l`. */
export const lineJson = `json_build_object('id', l.id, 'variantId', l.variant_id, 'locationId', l.location_id, 'quantity', l.quantity,
  'consumed', l.consumed, 'released', l.released, 'tracked', l.tracked, 'heldUntil', l.held_until)`;

const lines = `(
  select json_agg(${lineJson} order by l.position)
  from reservation_lines l where l.tenant_id = reservations.tenant_id and l.reservation_id = reservations.id) as lines`;

/** Its time has come; or someone has seen it come and taken a line's stock, which a clock set back must not undo. */
const stateNow = `
  case when reservations.state = 'active' and (reservations.expires_at <= clock_timestamp() or exists (
    select from reservation_lines l where l.tenant_id = reservations.tenant_id and l.reservation_id = reservations.id
      and l.tracked and l.held_until is null and l.quantity > l.consumed + l.released))
  then 'expired' else reservations.state end as state_now`;

/** Reservations as they are shown, in one statement. */
export const reservationsWithLines = (trx: TenantTrx): QueryBuilder<ReservationRow> =>
  ReservationRow.query(trx).select(
    'reservations.*',
    ReservationRow.raw('clock_timestamp() as now'),
    ReservationRow.raw(stateNow),
    ReservationRow.raw(lines),
  );

/** For the domain. */
export function toHeld(row: ReservationRow): HeldReservation {
  const { id, tenantId, storeId, orderId, expiresAt, version, now } = row;
  const held = row.lines.map((line) => ({
    ...line,
    heldUntil: line.heldUntil === null ? null : new Date(line.heldUntil),
  }));
  const expiryTold = row.state === 'expired';
  return { id, tenantId, storeId, orderId, state: row.stateNow, expiryTold, expiresAt, version, now, lines: held };
}

export function toReservation(row: ReservationRow): Reservation {
  const { state, expiresAt, lines: heldLines, ...held } = toHeld(row);
  return {
    id: held.id,
    tenantId: held.tenantId,
    storeId: held.storeId,
    orderId: held.orderId,
    state,
    expiresAt: expiresAt.toISOString(),
    lines: heldLines.map(({ tracked: _tracked, heldUntil: _heldUntil, ...line }) => line),
    version: held.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws reservation_not_found */
export async function findReservation(trx: TenantTrx, id: string): Promise<Reservation> {
  const row = await reservationsWithLines(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.reservationNotFound();
  return toReservation(row);
}

/** The one reservation that an order has, with what was asked for it. */
export async function findReservationOf(
  trx: TenantTrx,
  orderId: string,
): Promise<{ reservation: Reservation; demand: Demand; storeId: string } | undefined> {
  const row = await reservationsWithLines(trx).findOne('order_id', orderId);
  return row && { reservation: toReservation(row), demand: row.demand, storeId: row.storeId };
}
