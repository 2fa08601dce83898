import { findLevel } from '../db/inventory-levels.ts';
import type { Operation } from '../operation.ts';

/** As it is this moment, also when what writes expiries down is behind. */
export const getInventoryLevel: Operation<'getInventoryLevel'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findLevel(trx, call.path.inventoryLevelId) }));
