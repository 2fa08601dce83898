import { record, type TenantTrx } from '@beaver/kit';
import { InventoryLevelRow, toInventoryLevel } from './inventory-levels.ts';

/** A level before and after a change, as PostgreSQL judged it; `null` where there was nothing to judge by. */
export interface Judged {
  id: string;
  wasLow: boolean | null;
  low: boolean | null;
  availableBefore: number | null;
  thresholdBefore: number | null;
}

/** What an `update inventory_levels` returns for `tellCrossings`. */
export const judgement = `new.id, old.low as "wasLow", new.low, old.available as "availableBefore",
  coalesce(old.low_stock_threshold, old.inherited_threshold) as "thresholdBefore"`;

class CrossedRow extends InventoryLevelRow {
  declare sku: string;
  declare productId: string;
  declare title: string;
  declare storeIds: string[];
}

const crossedLevels = (trx: TenantTrx, ids: string[]) =>
  CrossedRow.query(trx)
    .select(
      'inventory_levels.*',
      'v.sku',
      'v.product_id',
      'p.title',
      CrossedRow.raw("coalesce(t.store_ids, '{}') as store_ids"),
    )
    .joinRaw('join variants v on v.tenant_id = inventory_levels.tenant_id and v.id = inventory_levels.variant_id')
    .joinRaw('join products p on p.tenant_id = v.tenant_id and p.id = v.product_id')
    .joinRaw(
      `left join location_thresholds t
         on t.tenant_id = inventory_levels.tenant_id and t.location_id = inventory_levels.location_id`,
    )
    .whereIn('inventory_levels.id', ids)
    .orderBy(['inventory_levels.variant_id', 'inventory_levels.location_id']);

/**
 * One event for each level that has come to its threshold or risen above it. Where none has, as nearly always, nothing is
 * asked. The levels are still locked, so that the log has their crossings in the order in which they happened.
 */
export async function tellCrossings(trx: TenantTrx, judged: readonly Judged[]): Promise<void> {
  const crossed = judged.filter(({ wasLow, low }) => wasLow !== null && low !== null && wasLow !== low);
  if (crossed.length === 0) return;
  const rows = await crossedLevels(
    trx,
    crossed.map(({ id }) => id),
  );
  for (const row of rows) {
    const before = crossed.find(({ id }) => id === row.id);
    if (before) tell(trx, row, before);
  }
}

function tell(trx: TenantTrx, row: CrossedRow, { wasLow, availableBefore, thresholdBefore }: Judged): void {
  const level = toInventoryLevel(row);
  const { sku, productId, title, storeIds } = row;
  const was = { isLow: wasLow, available: availableBefore, lowStockThreshold: thresholdBefore };
  record(trx, {
    type: level.isLow ? 'inventory.low' : 'inventory.restocked',
    subject: { type: 'inventory', id: level.id, version: level.version },
    data: { ...level, sku, productId, title, storeIds },
    changed: Object.fromEntries(
      Object.entries(was).flatMap(([field, value]) => {
        const now = level[field as keyof typeof was];
        return value === now ? [] : [[field, [value, now] as [unknown, unknown]]];
      }),
    ),
  });
}
