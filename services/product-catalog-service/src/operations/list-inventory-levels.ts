import { page } from '@beaver/kit';
import { levelsNow, toInventoryLevel } from '../db/inventory-levels.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'inventory_levels.created_at' };
const filters = { variantId: 'inventory_levels.variant_id', locationId: 'inventory_levels.location_id' };

/** As it is this moment, also when what writes expiries down is behind. */
export const listInventoryLevels: Operation<'listInventoryLevels'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: levelsNow(trx, call.query.low),
      sort,
      filters,
      id: 'inventory_levels.id',
      map: toInventoryLevel,
    }),
  }));
