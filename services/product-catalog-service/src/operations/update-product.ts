import { record } from '@beaver/kit';
import { requireCategories } from '../db/categories.ts';
import { changeProduct, lockProduct } from '../db/products.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** Orders keep what they were placed with, so that any product may be described anew. */
export const updateProduct: Operation<'updateProduct'> = (call) =>
  call.write(async (trx) => {
    const before = await lockProduct(trx, call.path.productId);
    call.ifMatch(before.version);
    const { categoryIds = [] } = call.body;
    await requireCategories(
      trx,
      categoryIds.map((categoryId, index) => ({ categoryId, pointer: `/categoryIds/${index}` })),
    );
    if (changesNothing(before, call.body)) return { status: 200, body: before };
    const product = await changeProduct(trx, before, call.body);
    record(trx, changeOf('product.updated', product, before));
    return { status: 200, body: product };
  });
