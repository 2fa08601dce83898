import { record } from '@beaver/kit';
import { changeOwnThreshold } from '../db/change-own-threshold.ts';
import { findLevel, lockLevel } from '../db/inventory-levels.ts';
import { changeOf } from '../domain/events.ts';
import { ownThreshold } from '../domain/low-stock.ts';
import type { Operation } from '../operation.ts';

/** What a level counts only moves; what may be set of it is when it counts as low. It is judged by that at once. */
export const updateInventoryLevel: Operation<'updateInventoryLevel'> = (call) =>
  call.write(async (trx) => {
    const before = await lockLevel(trx, call.path.inventoryLevelId);
    call.ifMatch(before.version);
    const { lowStockThreshold } = call.body;
    if (lowStockThreshold !== ownThreshold(before)) {
      const after = await changeOwnThreshold(trx, before, lowStockThreshold);
      record(trx, changeOf('inventory.updated', after, before));
    }
    return { status: 200, body: await findLevel(trx, before.id) };
  });
