import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Product } from '../domain/product.ts';
import { problems } from '../problems.ts';

export class ProductRow extends Row {
  static override readonly tableName = 'products';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare title: string;
  declare description: string;
  declare status: Product['status'];
  declare publishedAt: Date | null;
  declare archivedAt: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Selected by `productsWithVariants` only. */
  declare categoryIds: string[];
  /** Selected by `productsWithVariants` only; times are as PostgreSQL writes them in JSON. */
  declare variants: Product['variants'];
}

const categoryIds = `array(
  select c.category_id from product_categories c
  where c.tenant_id = products.tenant_id and c.product_id = products.id order by c.position) as category_ids`;

const variants = `(
  select coalesce(json_agg(json_build_object(
    'id', v.id, 'tenantId', v.tenant_id, 'productId', v.product_id, 'sku', v.sku, 'options', v.options, 'barcode', v.barcode,
    'price', case when v.price_amount is not null
      then json_build_object('amount', v.price_amount, 'currency', v.price_currency) end,
    'trackInventory', v.track_inventory, 'allowBackorder', v.allow_backorder,
    'lowStockThreshold', v.low_stock_threshold, 'metadata', v.metadata, 'version', v.version,
    'createdAt', v.created_at, 'updatedAt', v.updated_at) order by v.created_at, v.id), '[]')
  from variants v where v.tenant_id = products.tenant_id and v.product_id = products.id) as variants`;

const columns = [
  'tenant_id',
  'id',
  'title',
  'description',
  'status',
  'published_at',
  'archived_at',
  'metadata',
  'version',
  'created_at',
  'updated_at',
];

/** Products as they are shown, in one statement: these are the shop's hottest reads. */
export const productsWithVariants = (trx: TenantTrx): QueryBuilder<ProductRow> =>
  ProductRow.query(trx).select(
    ...columns.map((name) => `products.${name}`),
    ProductRow.raw(categoryIds),
    ProductRow.raw(variants),
  );

export function toProduct(row: ProductRow): Product {
  return {
    id: row.id,
    tenantId: row.tenantId,
    title: row.title,
    description: row.description,
    status: row.status,
    categoryIds: row.categoryIds,
    variants: row.variants.map((variant) => ({
      ...variant,
      createdAt: new Date(variant.createdAt).toISOString(),
      updatedAt: new Date(variant.updatedAt).toISOString(),
    })),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws product_not_found */
export async function findProduct(trx: TenantTrx, id: string): Promise<Product> {
  const row = await productsWithVariants(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.productNotFound();
  return toProduct(row);
}

/** For writing it or its variants: one writer at a time has the whole of them. @throws product_not_found */
export async function lockProduct(trx: TenantTrx, id: string): Promise<Product> {
  waitTurn(trx, id);
  return findProduct(trx, id);
}

type Fields = Partial<Pick<ProductRow, 'title' | 'description' | 'metadata' | 'categoryIds' | 'status'>>;

/** A draft, without variants yet. */
export async function insertProduct(
  trx: TenantTrx,
  { categoryIds: categories = [], ...product }: { id: string; title: string } & Fields,
): Promise<void> {
  await ProductRow.query(trx).insert({ tenantId: tenantOf(trx), ...product });
  await insertCategories(trx, product.id, categories);
}

/** Writes a locked product's next version; without fields, because one of its variants has changed. */
export async function changeProduct(trx: TenantTrx, before: Product, fields: Fields = {}): Promise<Product> {
  const { categoryIds: categories, ...changed } = fields;
  const now = ProductRow.raw('now()');
  const marks = { active: { publishedAt: now }, archived: { archivedAt: now }, draft: {} };
  const next = {
    ...changed,
    ...(fields.status ? marks[fields.status] : {}),
    version: before.version + 1,
    updatedAt: now,
  };
  await ProductRow.query(trx).findById([before.tenantId, before.id]).patch(next);
  if (categories) {
    await trx.raw('delete from product_categories where tenant_id = ? and product_id = ?', [
      before.tenantId,
      before.id,
    ]);
    await insertCategories(trx, before.id, categories);
  }
  return findProduct(trx, before.id);
}

/** With its variants and their prices. @throws variant_in_use */
export async function removeProduct(trx: TenantTrx, { tenantId, id }: Product): Promise<void> {
  await ProductRow.query(trx).deleteById([tenantId, id]);
}

async function insertCategories(trx: TenantTrx, productId: string, categories: string[]): Promise<void> {
  if (categories.length === 0) return;
  await trx.raw(
    `insert into product_categories (tenant_id, product_id, category_id, position)
     select ?, ?, id, place from unnest(?::text[]) with ordinality as given(id, place)`,
    [tenantOf(trx), productId, categories],
  );
}
