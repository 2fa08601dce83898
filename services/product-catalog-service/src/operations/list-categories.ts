import { page } from '@beaver/kit';
import { CategoryRow, toCategory } from '../db/categories.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'categories.created_at', name: 'categories.name' };

/** By name, as a menu shows them. */
export const listCategories: Operation<'listCategories'> = (call) =>
  call.read(async (trx) => {
    const from = CategoryRow.query(trx);
    const { parentId } = call.query;
    if (parentId === 'none') from.whereNull('categories.parent_id');
    else if (parentId !== undefined) from.where('categories.parent_id', parentId);
    const body = await page(call.query, { from, sort, id: 'categories.id', map: toCategory });
    return { status: 200, body };
  });
