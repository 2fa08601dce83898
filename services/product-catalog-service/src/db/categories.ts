import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { Category, CategoryPatch } from '../domain/category.ts';
import { problems } from '../problems.ts';

export class CategoryRow extends Row {
  static override readonly tableName = 'categories';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare name: string;
  declare parentId: string | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export function toCategory(row: CategoryRow): Category {
  return {
    id: row.id,
    tenantId: row.tenantId,
    name: row.name,
    parentId: row.parentId,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws category_not_found */
export async function findCategory(trx: TenantTrx, id: string): Promise<Category> {
  return toCategory(found(await CategoryRow.query(trx).findById([tenantOf(trx), id])));
}

/** @throws category_not_found */
export async function lockCategory(trx: TenantTrx, id: string): Promise<Category> {
  waitTurn(trx, id);
  return toCategory(
    found(
      await CategoryRow.query(trx)
        .findById([tenantOf(trx), id])
        .forUpdate(),
    ),
  );
}

export async function insertCategory(
  trx: TenantTrx,
  category: { id: string; name: string } & CategoryPatch,
): Promise<Category> {
  return toCategory(
    await CategoryRow.query(trx)
      .insert({ tenantId: tenantOf(trx), ...category })
      .returning('*'),
  );
}

/** Writes a locked category's next version. */
export async function changeCategory(trx: TenantTrx, before: Category, fields: CategoryPatch): Promise<Category> {
  const next = { ...fields, version: before.version + 1, updatedAt: CategoryRow.raw('now()') };
  const changed = CategoryRow.query(trx).findById([before.tenantId, before.id]).patch(next);
  return toCategory(found(await changed.returning('*').first()));
}

/** @throws category_not_empty */
export async function removeCategory(trx: TenantTrx, { tenantId, id }: Category): Promise<void> {
  await CategoryRow.query(trx).deleteById([tenantId, id]);
}

/** Those that the request names; they can't be deleted meanwhile. @throws unknown_category */
export async function requireCategories(
  trx: TenantTrx,
  named: { categoryId: string; pointer: string }[],
): Promise<void> {
  if (named.length === 0) return;
  const ids = named.map(({ categoryId }) => categoryId).toSorted();
  const rows = await CategoryRow.query(trx).select('id').whereIn('id', ids).orderBy('id').forKeyShare();
  const known = new Set(rows.map(({ id }) => id));
  const errors = named
    .filter(({ categoryId }) => !known.has(categoryId))
    .map(({ pointer }) => ({ pointer, code: 'unknown_category', detail: 'is no category' }));
  if (errors.length > 0) throw problems.unknownCategory({ errors });
}

/** One tree at a time: two moves at once, each right by itself, could make a ring together. */
export const lockTree = (trx: TenantTrx): void => waitTurn(trx, 'categories');

/** The category and all above it. */
export async function lineageOf(trx: TenantTrx, id: string): Promise<string[]> {
  const { rows } = await trx.raw(
    `with recursive lineage as (
       select id, parent_id from categories where id = ?
       union all select c.id, c.parent_id from categories c join lineage on c.id = lineage.parent_id)
     select id from lineage`,
    [id],
  );
  return rows.map((row: { id: string }) => row.id);
}

/** For a `where`: the products in a category or in one below it. */
export const productsBelow = `products.id in (
  select pc.product_id from product_categories pc where pc.category_id in (
    with recursive below as (
      select id from categories where id = ?
      union all select c.id from categories c join below on c.parent_id = below.id)
    select id from below))`;

function found(row: CategoryRow | undefined): CategoryRow {
  if (!row) throw problems.categoryNotFound();
  return row;
}
