import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { InventoryLevel, Place } from '../domain/inventory.ts';

export class InventoryLevelRow extends Row {
  static override readonly tableName = 'inventory_levels';
  static override readonly idColumn = ['tenant_id', 'variant_id', 'location_id'];
  declare tenantId: string;
  declare id: string;
  declare variantId: string;
  declare locationId: string;
  declare onHand: number;
  declare reserved: number;
  declare committed: number;
  declare unavailable: number;
  declare incoming: number;
  /** PostgreSQL's sum of the others. */
  declare available: number;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Selected by `levelsNow` only: what is still in `reserved` of reservations whose time has come. */
  declare lapsed?: number;
}

const lapsed = `(
  select coalesce(sum(l.quantity - l.consumed - l.released), 0)::bigint from reservation_lines l
  where l.tenant_id = inventory_levels.tenant_id and l.variant_id = inventory_levels.variant_id
    and l.location_id = inventory_levels.location_id and l.held_until <= now()) as lapsed`;

/** Levels as they are shown: a reservation past its time does not count, whether or not it has been written down. */
export const levelsNow = (trx: TenantTrx): QueryBuilder<InventoryLevelRow> =>
  InventoryLevelRow.query(trx).select('inventory_levels.*', InventoryLevelRow.raw(lapsed));

export function toInventoryLevel(row: InventoryLevelRow): InventoryLevel {
  const { lapsed: past = 0 } = row;
  return {
    id: row.id,
    tenantId: row.tenantId,
    variantId: row.variantId,
    locationId: row.locationId,
    onHand: row.onHand,
    reserved: row.reserved - past,
    committed: row.committed,
    unavailable: row.unavailable,
    incoming: row.incoming,
    available: row.available + past,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Makes the levels that are not there yet, so that they can be locked. */
export async function openLevels(trx: TenantTrx, places: readonly Place[]): Promise<void> {
  await trx.raw(
    `insert into inventory_levels (tenant_id, id, variant_id, location_id)
     select ?, type_id('lvl'), p."variantId", p."locationId"
     from jsonb_to_recordset(?) as p("variantId" text, "locationId" text)
     order by p."variantId" collate "C", p."locationId" collate "C"
     on conflict do nothing`,
    [tenantOf(trx), JSON.stringify(places)],
  );
}

/** Always in the order of variant and location: whoever takes levels in another order could wait for this one in a ring. */
export async function lockLevels(trx: TenantTrx, places: readonly Place[]): Promise<InventoryLevel[]> {
  const rows = await InventoryLevelRow.query(trx)
    .whereRaw(
      `(variant_id, location_id) in (
         select p."variantId", p."locationId" from jsonb_to_recordset(?) as p("variantId" text, "locationId" text))`,
      [JSON.stringify(places)],
    )
    .orderBy(['variant_id', 'location_id'])
    .forNoKeyUpdate();
  return rows.map(toInventoryLevel);
}
