import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { InventoryLevel, InventoryMovement, Move, Place } from '../domain/inventory.ts';
import { type Judged, judgement, tellCrossings } from './crossings.ts';
import { type InventoryLevelRow, toInventoryLevel } from './inventory-levels.ts';

export class InventoryMovementRow extends Row {
  static override readonly tableName = 'inventory_movements';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare variantId: string;
  declare locationId: string;
  declare type: InventoryMovement['type'];
  declare onHand: number;
  declare reserved: number;
  declare committed: number;
  declare unavailable: number;
  declare incoming: number;
  declare reservationId: string | null;
  declare adjustmentId: string | null;
  declare transferId: string | null;
  declare reason: string | null;
  declare actor: string;
  declare createdAt: Date;
}

export function toMovement(row: InventoryMovementRow): InventoryMovement {
  return {
    id: row.id,
    tenantId: row.tenantId,
    variantId: row.variantId,
    locationId: row.locationId,
    type: row.type,
    onHand: row.onHand,
    reserved: row.reserved,
    committed: row.committed,
    unavailable: row.unavailable,
    incoming: row.incoming,
    reservationId: row.reservationId,
    adjustmentId: row.adjustmentId,
    transferId: row.transferId,
    reason: row.reason,
    actor: row.actor,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Why stock moves, and who moved it. */
export interface Cause {
  type: InventoryMovement['type'];
  actor: string;
  reservationId?: string;
  adjustmentId?: string;
  transferId?: string;
  reason?: string | undefined;
}

/** Levels and ledger change in one statement, so that the one is always the sum of the other. The levels are locked. */
const moveStatement = `
  with move as (
    select m."variantId" as variant_id, m."locationId" as location_id, coalesce(m."onHand", 0) as on_hand,
      coalesce(m.reserved, 0) as reserved, coalesce(m.committed, 0) as committed,
      coalesce(m.unavailable, 0) as unavailable, coalesce(m.incoming, 0) as incoming
    from jsonb_to_recordset(:moves) as m("variantId" text, "locationId" text, "onHand" bigint, reserved bigint,
      committed bigint, unavailable bigint, incoming bigint)
  ), kept as (
    insert into inventory_movements (tenant_id, id, variant_id, location_id, type, on_hand, reserved, committed, unavailable,
      incoming, reservation_id, adjustment_id, transfer_id, reason, actor)
    select :tenantId, type_id('mov'), variant_id, location_id, :type, on_hand, reserved, committed, unavailable,
      incoming, :reservationId, :adjustmentId, :transferId, :reason, :actor from move
  )
  update inventory_levels l set
    on_hand = l.on_hand + m.on_hand, reserved = l.reserved + m.reserved, committed = l.committed + m.committed,
    unavailable = l.unavailable + m.unavailable, incoming = l.incoming + m.incoming,
    version = l.version + 1, updated_at = now()
  from move m where l.variant_id = m.variant_id and l.location_id = m.location_id
  returning ${judgement}, l.tenant_id as "tenantId", l.variant_id as "variantId", l.location_id as "locationId",
    l.on_hand as "onHand", l.reserved, l.committed, l.unavailable, l.incoming, l.available,
    l.low_stock_threshold as "lowStockThreshold", l.tracked, l.inherited_threshold as "inheritedThreshold",
    l.inherited_from as "inheritedFrom", l.version, l.created_at as "createdAt", l.updated_at as "updatedAt"`;

/** @param moves one a level, each of which is locked @returns the levels after it */
export async function moveStock(trx: TenantTrx, moves: readonly Move[], cause: Cause): Promise<InventoryLevel[]> {
  if (moves.length === 0) return [];
  const { rows } = await trx.raw(moveStatement, {
    tenantId: tenantOf(trx),
    moves: JSON.stringify(moves),
    type: cause.type,
    actor: cause.actor,
    reservationId: cause.reservationId ?? null,
    adjustmentId: cause.adjustmentId ?? null,
    transferId: cause.transferId ?? null,
    reason: cause.reason ?? null,
  });
  if (rows.length !== moves.length) throw new Error(`${moves.length} moves met ${rows.length} levels`);
  await tellCrossings(trx, rows);
  return rows.map((row: InventoryLevelRow) => toInventoryLevel(row));
}

/** Reservations past their time give back what they still hold at these levels, and those of one reservation in any case. */
const lapseStatement = `
  with due as (
    update reservation_lines l set held_until = null
    from jsonb_to_recordset(:places) as p("variantId" text, "locationId" text)
    where l.variant_id = p."variantId" and l.location_id = p."locationId"
      and (l.held_until <= clock_timestamp() or l.held_until is not null and l.reservation_id = :reservationId)
    returning l.reservation_id, l.variant_id, l.location_id, l.quantity - l.consumed - l.released as quantity
  ), kept as (
    insert into inventory_movements (tenant_id, id, variant_id, location_id, type, reserved, reservation_id, actor)
    select :tenantId, type_id('mov'), variant_id, location_id, 'expire', -quantity, reservation_id, :actor from due
  )
  update inventory_levels l set reserved = l.reserved - d.quantity, version = l.version + 1, updated_at = now()
  from (select variant_id, location_id, sum(quantity) as quantity from due group by variant_id, location_id) d
  where l.variant_id = d.variant_id and l.location_id = d.location_id
  returning ${judgement}`;

/** What is past its time stops counting in levels that are locked. @param reservationId one that is known to have expired */
export async function lapse(
  trx: TenantTrx,
  places: readonly Place[],
  { actor, reservationId = null }: { actor: string; reservationId?: string | null },
): Promise<void> {
  const { rows } = await trx.raw<{ rows: Judged[] }>(lapseStatement, {
    tenantId: tenantOf(trx),
    places: JSON.stringify(places),
    actor,
    reservationId,
  });
  await tellCrossings(trx, rows);
}
