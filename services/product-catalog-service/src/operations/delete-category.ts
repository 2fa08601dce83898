import { record } from '@beaver/kit';
import { lockCategory, removeCategory } from '../db/categories.ts';
import { endOf } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** Foreign keys refuse one that is not empty. */
export const deleteCategory: Operation<'deleteCategory'> = (call) =>
  call.write(async (trx) => {
    const category = await lockCategory(trx, call.path.categoryId);
    call.ifMatch(category.version);
    await removeCategory(trx, category);
    record(trx, endOf('category.deleted', category));
    return { status: 204 };
  });
