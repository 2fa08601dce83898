import { findTransfer } from '../db/inventory-transfers.ts';
import type { Operation } from '../operation.ts';

/** Never changes: a mistake is put right by a transfer back. */
export const getInventoryTransfer: Operation<'getInventoryTransfer'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findTransfer(trx, call.path.transferId) }));
