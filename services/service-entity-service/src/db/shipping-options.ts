import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { PartialModelObject, QueryBuilder } from 'objection';
import type { ShippingOption } from '../domain/shipping-option.ts';
import { problems } from '../problems.ts';
import { lockStoreRow } from './stores.ts';

export class ShippingOptionRow extends Row {
  static override readonly tableName = 'shipping_options';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['prices', 'freeAbove', 'countries', 'metadata'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare name: string;
  declare prices: ShippingOption['prices'];
  declare freeAbove: ShippingOption['freeAbove'];
  declare countries: string[] | null;
  declare archivedAt: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export function toShippingOption(row: ShippingOptionRow): ShippingOption {
  return {
    id: row.id,
    tenantId: row.tenantId,
    storeId: row.storeId,
    name: row.name,
    prices: row.prices,
    freeAbove: row.freeAbove,
    countries: row.countries,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Those in use, or those archived. */
export const shippingOptions = (
  trx: TenantTrx,
  { archived = false }: { archived?: boolean },
): QueryBuilder<ShippingOptionRow> =>
  archived
    ? ShippingOptionRow.query(trx).whereNotNull('archived_at')
    : ShippingOptionRow.query(trx).whereNull('archived_at');

/** @throws shipping_option_not_found */
export async function findShippingOption(trx: TenantTrx, id: string): Promise<ShippingOption> {
  return found(await ShippingOptionRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing the option. The store's row is the lock of all its parts. @throws shipping_option_not_found */
export async function lockShippingOption(trx: TenantTrx, id: string): Promise<ShippingOption> {
  await lockStoreRow(trx, (await findShippingOption(trx, id)).storeId);
  return findShippingOption(trx, id);
}

/** Those in use of a store. */
export async function countShippingOptions(trx: TenantTrx, storeId: string): Promise<number> {
  const ofStore = ShippingOptionRow.query(trx).where({ tenant_id: tenantOf(trx), store_id: storeId });
  return ofStore.whereNull('archived_at').resultSize();
}

export async function insertShippingOption(
  trx: TenantTrx,
  option: Pick<ShippingOptionRow, 'id' | 'storeId' | 'name' | 'prices' | 'freeAbove' | 'countries'> &
    Partial<Pick<ShippingOptionRow, 'metadata'>>,
): Promise<ShippingOption> {
  const row = await ShippingOptionRow.query(trx)
    .insert({ tenantId: tenantOf(trx), ...option })
    .returning('*');
  return toShippingOption(row);
}

/** Writes a locked option's next version. */
export async function changeShippingOption(
  trx: TenantTrx,
  before: ShippingOption,
  fields: Partial<Pick<ShippingOptionRow, 'name' | 'prices' | 'freeAbove' | 'countries' | 'metadata'>>,
): Promise<ShippingOption> {
  const next = { ...fields, version: before.version + 1, updatedAt: ShippingOptionRow.raw('now()') };
  return write(trx, before, next);
}

/** Writes the last version of a locked option. */
export async function closeShippingOption(trx: TenantTrx, before: ShippingOption): Promise<ShippingOption> {
  const now = ShippingOptionRow.raw('now()');
  return write(trx, before, { archivedAt: now, updatedAt: now, version: before.version + 1 });
}

async function write(
  trx: TenantTrx,
  { tenantId, id }: ShippingOption,
  next: PartialModelObject<ShippingOptionRow>,
): Promise<ShippingOption> {
  return found(await ShippingOptionRow.query(trx).findById([tenantId, id]).patch(next).returning('*').first());
}

function found(row: ShippingOptionRow | undefined): ShippingOption {
  if (!row) throw problems.shippingOptionNotFound();
  return toShippingOption(row);
}
