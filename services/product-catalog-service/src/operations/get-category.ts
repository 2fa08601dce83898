import { findCategory } from '../db/categories.ts';
import type { Operation } from '../operation.ts';

/** Its children are found by `parentId`, its products by `categoryId`. */
export const getCategory: Operation<'getCategory'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findCategory(trx, call.path.categoryId) }));
