import { page } from '@beaver/kit';
import { InventoryMovementRow, toMovement } from '../db/inventory-movements.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'inventory_movements.created_at' };
const filters = {
  variantId: 'inventory_movements.variant_id',
  locationId: 'inventory_movements.location_id',
  type: 'inventory_movements.type',
  reservationId: 'inventory_movements.reservation_id',
  adjustmentId: 'inventory_movements.adjustment_id',
  transferId: 'inventory_movements.transfer_id',
};

/** The ledger as it is kept: whoever doubts a level can add it up. */
export const listInventoryMovements: Operation<'listInventoryMovements'> = (call) =>
  call.read(async (trx) => {
    const from = InventoryMovementRow.query(trx);
    return {
      status: 200,
      body: await page(call.query, { from, sort, filters, id: 'inventory_movements.id', map: toMovement }),
    };
  });
