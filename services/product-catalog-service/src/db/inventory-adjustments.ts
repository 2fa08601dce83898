import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { InventoryAdjustment } from '../domain/inventory.ts';
import { problems } from '../problems.ts';

type Level = InventoryAdjustment['level'];
/** Levels kept from before there were thresholds have none of it. */
type Judgement = 'lowStockThreshold' | 'lowStockThresholdSource' | 'isLow';

class InventoryAdjustmentRow extends Row {
  static override readonly tableName = 'inventory_adjustments';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['level'];
  declare tenantId: string;
  declare id: string;
  declare variantId: string;
  declare locationId: string;
  declare field: InventoryAdjustment['field'];
  declare delta: number;
  declare reason: string;
  /** As it was right after: the answer stays what it was. */
  declare level: Omit<Level, Judgement> & Partial<Pick<Level, Judgement>>;
  declare createdAt: Date;
}

function toAdjustment(row: InventoryAdjustmentRow): InventoryAdjustment {
  return {
    id: row.id,
    tenantId: row.tenantId,
    variantId: row.variantId,
    locationId: row.locationId,
    field: row.field,
    delta: row.delta,
    reason: row.reason,
    level: { lowStockThreshold: null, lowStockThresholdSource: null, isLow: false, ...row.level },
    createdAt: row.createdAt.toISOString(),
  };
}

/** @throws adjustment_not_found */
export async function findAdjustment(trx: TenantTrx, id: string): Promise<InventoryAdjustment> {
  const row = await InventoryAdjustmentRow.query(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.adjustmentNotFound();
  return toAdjustment(row);
}

export async function insertAdjustment(
  trx: TenantTrx,
  adjustment: Pick<InventoryAdjustment, 'id' | 'variantId' | 'locationId' | 'field' | 'delta' | 'reason' | 'level'>,
): Promise<InventoryAdjustment> {
  return toAdjustment(
    await InventoryAdjustmentRow.query(trx)
      .insert({ tenantId: tenantOf(trx), ...adjustment })
      .returning('*'),
  );
}
