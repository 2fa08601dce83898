import { record } from '@beaver/kit';
import { changeCategory, lineageOf, lockCategory, lockTree, requireCategories } from '../db/categories.ts';
import { requireNoCycle } from '../domain/category.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** Moves are made one at a time, since two could make a ring together. */
export const updateCategory: Operation<'updateCategory'> = (call) =>
  call.write(async (trx) => {
    const { parentId } = call.body;
    if (parentId) lockTree(trx);
    const before = await lockCategory(trx, call.path.categoryId);
    call.ifMatch(before.version);
    if (parentId) {
      await requireCategories(trx, [{ categoryId: parentId, pointer: '/parentId' }]);
      requireNoCycle(before.id, await lineageOf(trx, parentId));
    }
    if (changesNothing(before, call.body)) return { status: 200, body: before };
    const category = await changeCategory(trx, before, call.body);
    record(trx, changeOf('category.updated', category, before));
    return { status: 200, body: category };
  });
