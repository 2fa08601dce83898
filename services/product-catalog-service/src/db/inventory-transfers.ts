import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

type Transfer = components['schemas']['InventoryTransfer'];

export class InventoryTransferRow extends Row {
  static override readonly tableName = 'inventory_transfers';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['lines'];
  declare tenantId: string;
  declare id: string;
  declare fromLocationId: string;
  declare toLocationId: string;
  declare lines: Transfer['lines'];
  declare reason: string | null;
  declare createdAt: Date;
}

export function toTransfer(row: InventoryTransferRow): Transfer {
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
export async function findTransfer(trx: TenantTrx, id: string): Promise<Transfer> {
  const row = await InventoryTransferRow.query(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.transferNotFound();
  return toTransfer(row);
}

export async function insertTransfer(
  trx: TenantTrx,
  transfer: Pick<Transfer, 'id' | 'fromLocationId' | 'toLocationId' | 'lines' | 'reason'>,
): Promise<Transfer> {
  return toTransfer(
    await InventoryTransferRow.query(trx)
      .insert({ tenantId: tenantOf(trx), ...transfer })
      .returning('*'),
  );
}
