import { page } from '@beaver/kit';
import { inventoryFacts, toInventoryFacts } from '../db/inventory-facts.ts';
import type { Operation } from '../operation.ts';

/** Both sides of each level, for whoever compares them. */
export const listInventoryFacts: Operation<'listInventoryFacts'> = (call) =>
  call.read(async (trx) => {
    const from = inventoryFacts(trx);
    if (call.query.levelIds) from.whereIn('inventory_levels.id', call.query.levelIds.split(','));
    const query = { ...call.query, sort: 'updatedAt' };
    const sort = { updatedAt: 'inventory_levels.updated_at' };
    return {
      status: 200,
      body: await page(query, { from, sort, id: 'inventory_levels.id', map: toInventoryFacts }),
    };
  });
