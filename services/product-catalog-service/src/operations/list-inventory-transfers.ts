import { page } from '@beaver/kit';
import { InventoryTransferRow, toTransfer } from '../db/inventory-transfers.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'inventory_transfers.created_at' };
const filters = {
  fromLocationId: 'inventory_transfers.from_location_id',
  toLocationId: 'inventory_transfers.to_location_id',
};

/** All that were made; a transfer is done at once. */
export const listInventoryTransfers: Operation<'listInventoryTransfers'> = (call) =>
  call.read(async (trx) => {
    const from = InventoryTransferRow.query(trx);
    return {
      status: 200,
      body: await page(call.query, { from, sort, filters, id: 'inventory_transfers.id', map: toTransfer }),
    };
  });
