import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { InventoryLevel, Place, ThresholdSource } from '../domain/inventory.ts';
import { problems } from '../problems.ts';

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
  /** The level's own; null inherits. */
  declare lowStockThreshold: number | null;
  declare tracked: boolean;
  declare inheritedThreshold: number | null;
  declare inheritedFrom: Exclude<ThresholdSource, 'level'> | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Selected by `levelsNow` only: what is still in `reserved` of reservations whose time has come. */
  declare lapsed?: number;
}

const lapsed = `(
  select coalesce(sum(l.quantity - l.consumed - l.released), 0)::bigint from reservation_lines l
  where l.tenant_id = inventory_levels.tenant_id and l.variant_id = inventory_levels.variant_id
    and l.location_id = inventory_levels.location_id and l.held_until <= now())`;
const threshold = 'coalesce(inventory_levels.low_stock_threshold, inventory_levels.inherited_threshold)';
/** What has lapsed only adds to `available`, so the first comparison, which has an index, loses none. */
const lowNow = `inventory_levels.tracked and inventory_levels.available <= ${threshold}
  and inventory_levels.available + ${lapsed} <= ${threshold}`;

/**
 * Levels as they are shown: a reservation past its time does not count, whether or not it has been written down.
 * @param low only those that are, or are not, low
 */
export function levelsNow(trx: TenantTrx, low?: boolean): QueryBuilder<InventoryLevelRow> {
  const levels = InventoryLevelRow.query(trx).select(
    'inventory_levels.*',
    InventoryLevelRow.raw(`${lapsed} as lapsed`),
  );
  if (low === undefined) return levels;
  return levels.whereRaw(low ? lowNow : `not coalesce(${lowNow}, false)`);
}

export function toInventoryLevel(row: InventoryLevelRow): InventoryLevel {
  const { lapsed: past = 0, tracked, lowStockThreshold: own, inheritedThreshold, inheritedFrom } = row;
  const available = row.available + past;
  const inForce = own ?? inheritedThreshold;
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
    available,
    lowStockThreshold: inForce,
    lowStockThresholdSource: own === null ? inheritedFrom : 'level',
    isLow: tracked && inForce !== null && available <= inForce,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Makes the levels that are not there yet, so that they can be locked. */
export async function openLevels(trx: TenantTrx, places: readonly Place[]): Promise<void> {
  await trx.raw(
    `insert into inventory_levels (tenant_id, id, variant_id, location_id, tracked, inherited_threshold, inherited_from)
     select ?, type_id('lvl'), p."variantId", p."locationId", i.*
     from jsonb_to_recordset(?) as p("variantId" text, "locationId" text), inherited_terms(p."variantId", p."locationId") i
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

/** @throws level_not_found */
export async function findLevel(trx: TenantTrx, id: string): Promise<InventoryLevel> {
  return toInventoryLevel(found(await levelsNow(trx).findOne('inventory_levels.id', id)));
}

/** For writing what is set of it, not what it counts. @throws level_not_found */
export async function lockLevel(trx: TenantTrx, id: string): Promise<InventoryLevel> {
  return toInventoryLevel(found(await InventoryLevelRow.query(trx).findOne({ id }).forNoKeyUpdate()));
}

function found(row: InventoryLevelRow | undefined): InventoryLevelRow {
  if (!row) throw problems.levelNotFound();
  return row;
}
