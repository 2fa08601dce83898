import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { NewVariant, Variant, VariantPatch } from '../domain/product.ts';
import { problems } from '../problems.ts';

export class VariantRow extends Row {
  static override readonly tableName = 'variants';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['options', 'metadata'];
  declare tenantId: string;
  declare id: string;
  declare productId: string;
  declare sku: string;
  declare options: Record<string, string>;
  declare barcode: string | null;
  declare priceAmount: number | null;
  declare priceCurrency: string | null;
  declare trackInventory: boolean;
  declare allowBackorder: boolean;
  declare lowStockThreshold: number | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export function toVariant(row: VariantRow): Variant {
  const { priceAmount: amount, priceCurrency: currency } = row;
  return {
    id: row.id,
    tenantId: row.tenantId,
    productId: row.productId,
    sku: row.sku,
    options: row.options,
    barcode: row.barcode,
    price: amount === null || currency === null ? null : { amount, currency },
    trackInventory: row.trackInventory,
    allowBackorder: row.allowBackorder,
    lowStockThreshold: row.lowStockThreshold,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The row's own columns, of what was sent. */
function toColumns({ price, ...fields }: VariantPatch): Partial<VariantRow> {
  if (price === undefined) return fields;
  return { ...fields, priceAmount: price?.amount ?? null, priceCurrency: price?.currency ?? null };
}

/** @throws variant_not_found */
export async function findVariant(trx: TenantTrx, id: string): Promise<Variant> {
  return toVariant(found(await VariantRow.query(trx).findById([tenantOf(trx), id])));
}

/** In the given order, which is the order they are shown in. @throws sku_taken */
export async function insertVariants(
  trx: TenantTrx,
  productId: string,
  variants: ({ id: string } & NewVariant)[],
): Promise<Variant[]> {
  const rows = variants.map(({ id, ...variant }) => ({
    tenantId: tenantOf(trx),
    id,
    productId,
    ...toColumns(variant),
  }));
  return (await VariantRow.query(trx).insert(rows).returning('*')).map(toVariant);
}

/** Writes the next version of a variant whose product is locked. @throws sku_taken */
export async function changeVariant(trx: TenantTrx, before: Variant, fields: VariantPatch): Promise<Variant> {
  const next = { ...toColumns(fields), version: before.version + 1, updatedAt: VariantRow.raw('now()') };
  const changed = VariantRow.query(trx).findById([before.tenantId, before.id]).patch(next);
  return toVariant(found(await changed.returning('*').first()));
}

/** @throws variant_in_use */
export async function removeVariant(trx: TenantTrx, { tenantId, id }: Variant): Promise<void> {
  await VariantRow.query(trx).deleteById([tenantId, id]);
}

/** Those that the request names, in the request's words; they can't be deleted meanwhile. @throws unknown_variant */
export async function requireVariants(trx: TenantTrx, named: { variantId: string; pointer: string }[]): Promise<void> {
  const ids = [...new Set(named.map(({ variantId }) => variantId))].toSorted();
  const rows = await VariantRow.query(trx).select('id').whereIn('id', ids).orderBy('id').forKeyShare();
  const known = new Set(rows.map(({ id }) => id));
  const faults = named.filter(({ variantId }) => !known.has(variantId));
  if (faults.length === 0) return;
  const errors = faults.map(({ pointer }) => ({ pointer, code: 'unknown_variant', detail: 'is no variant' }));
  throw problems.unknownVariant({ errors });
}

function found(row: VariantRow | undefined): VariantRow {
  if (!row) throw problems.variantNotFound();
  return row;
}
