import { newId, record } from '@beaver/kit';
import { insertCategory, requireCategories } from '../db/categories.ts';
import { changeOf } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** A new leaf can't make a ring, so that the tree needs no lock. */
export const createCategory: Operation<'createCategory'> = (call) =>
  call.write(async (trx) => {
    const { parentId } = call.body;
    await requireCategories(trx, parentId ? [{ categoryId: parentId, pointer: '/parentId' }] : []);
    const category = await insertCategory(trx, { id: newId('cat'), ...call.body });
    record(trx, changeOf('category.created', category));
    return { status: 201, headers: { location: `/v1/categories/${category.id}` }, body: category };
  });
