import { newId, record } from '@beaver/kit';
import { requireCategories } from '../db/categories.ts';
import { findProduct, insertProduct } from '../db/products.ts';
import { insertVariants } from '../db/variants.ts';
import { changeOf } from '../domain/events.ts';
import { requireCurrency } from '../domain/money.ts';
import type { Operation } from '../operation.ts';

/** A draft, so that nothing half described is ever sold. */
export const createProduct: Operation<'createProduct'> = (call) => {
  const { variants = [], ...fields } = call.body;
  for (const [index, { price }] of variants.entries()) requireCurrency(price, `/variants/${index}/price`);
  return call.write(async (trx) => {
    const named = (fields.categoryIds ?? []).map((categoryId, index) => ({
      categoryId,
      pointer: `/categoryIds/${index}`,
    }));
    await requireCategories(trx, named);
    const id = newId('prod');
    await insertProduct(trx, { id, ...fields });
    if (variants.length > 0)
      await insertVariants(
        trx,
        id,
        variants.map((variant) => ({ id: newId('var'), ...variant })),
      );
    const product = await findProduct(trx, id);
    record(trx, changeOf('product.created', product));
    return { status: 201, headers: { location: `/v1/products/${id}` }, body: product };
  });
};
