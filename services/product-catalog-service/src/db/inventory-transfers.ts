import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { InventoryTransfer } from '../domain/inventory.ts';
import { problems } from '../problems.ts';

export class InventoryTransferRow extends Row {
  static override readonly tableName = 'inventory_transfers';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['lines'];
  declare tenantId: string;
  declare id: string;
  declare fromLocationId: string;
  declare toLocationId: string;
  declare lines: InventoryTransfer['lines'];
  declare reason: string | null;
  declare createdAt: Date;
}

export function toTransfer(row: InventoryTransferRow): InventoryTransfer {
  return {
    id: row.id,
    tenantId: row.tenantId,
    fromLocationId: row.fromLocationId,
    toLocationId: row.toLocationId,
    lines: row.lines,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
  };
}

/** @throws transfer_not_found */
export async function findTransfer(trx: TenantTrx, id: string): Promise<InventoryTransfer> {
  const row = await InventoryTransferRow.query(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.transferNotFound();
  return toTransfer(row);
}

export async function insertTransfer(
  trx: TenantTrx,
  transfer: Pick<InventoryTransfer, 'id' | 'fromLocationId' | 'toLocationId' | 'lines' | 'reason'>,
): Promise<InventoryTransfer> {
  return toTransfer(
    await InventoryTransferRow.query(trx)
      .insert({ tenantId: tenantOf(trx), ...transfer })
      .returning('*'),
  );
}
