import { findAdjustment } from '../db/inventory-adjustments.ts';
import type { Operation } from '../operation.ts';

/** Never changes, so that it is what was answered. */
export const getInventoryAdjustment: Operation<'getInventoryAdjustment'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findAdjustment(trx, call.path.adjustmentId) }));
