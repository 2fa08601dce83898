import type { TenantTrx } from '@beaver/kit';
import type { InventoryLevel } from '../domain/inventory.ts';
import { type Judged, judgement, tellCrossings } from './crossings.ts';
import { lockLevel } from './inventory-levels.ts';

const statement = `
  update inventory_levels set low_stock_threshold = ?, version = version + 1, updated_at = now() where id = ?
  returning ${judgement}`;

/** Writes the next version of a locked level. @param threshold null inherits */
export async function changeOwnThreshold(
  trx: TenantTrx,
  { id }: InventoryLevel,
  threshold: number | null,
): Promise<InventoryLevel> {
  const { rows } = await trx.raw<{ rows: Judged[] }>(statement, [threshold, id]);
  await tellCrossings(trx, rows);
  return lockLevel(trx, id);
}
