import type { TenantTrx } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { InventoryFacts, Quantities } from '../domain/inventory.ts';
import { InventoryLevelRow } from './inventory-levels.ts';

/** A level's row with what `inventoryFacts` selects besides. */
export class InventoryFactsRow extends InventoryLevelRow {
  declare movements: Quantities;
  declare promised: InventoryFacts['promised'];
}

const movements = `(
  select jsonb_build_object('onHand', coalesce(sum(m.on_hand), 0), 'reserved', coalesce(sum(m.reserved), 0),
    'committed', coalesce(sum(m.committed), 0), 'unavailable', coalesce(sum(m.unavailable), 0),
    'incoming', coalesce(sum(m.incoming), 0))
  from inventory_movements m where m.tenant_id = inventory_levels.tenant_id
    and m.variant_id = inventory_levels.variant_id and m.location_id = inventory_levels.location_id) as movements`;

/** A line counts in `reserved` exactly while it has a `held_until`. */
const promised = `(
  select jsonb_build_object(
    'reserved', coalesce(sum(l.quantity - l.consumed - l.released) filter (where l.held_until is not null), 0),
    'committed', coalesce(sum(l.quantity - l.consumed - l.released) filter (where r.state = 'committed'), 0))
  from reservation_lines l join reservations r on r.tenant_id = l.tenant_id and r.id = l.reservation_id
  where l.tenant_id = inventory_levels.tenant_id and l.variant_id = inventory_levels.variant_id
    and l.location_id = inventory_levels.location_id and l.tracked) as promised`;

/** Level, ledger and reservations in one statement, hence at one moment. */
export const inventoryFacts = (trx: TenantTrx): QueryBuilder<InventoryFactsRow> =>
  InventoryFactsRow.query(trx).select(
    'inventory_levels.*',
    InventoryFactsRow.raw(movements),
    InventoryFactsRow.raw(promised),
  );

export const toInventoryFacts = (row: InventoryFactsRow): InventoryFacts => ({
  id: row.id,
  variantId: row.variantId,
  locationId: row.locationId,
  level: {
    onHand: row.onHand,
    reserved: row.reserved,
    committed: row.committed,
    unavailable: row.unavailable,
    incoming: row.incoming,
  },
  movements: row.movements,
  promised: row.promised,
  updatedAt: row.updatedAt.toISOString(),
});
