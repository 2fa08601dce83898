import { newId, record } from '@beaver/kit';
import { changeProduct, lockProduct } from '../db/products.ts';
import { findVariant, insertVariants } from '../db/variants.ts';
import { changeOf } from '../domain/events.ts';
import { requireCurrency } from '../domain/money.ts';
import { requireRoomForVariant } from '../domain/product.ts';
import type { Operation } from '../operation.ts';

/** The product's version rises too: its ETag covers the variants that it shows. */
export const createVariant: Operation<'createVariant'> = (call) => {
  requireCurrency(call.body.price, '/price');
  return call.write(async (trx) => {
    const product = await lockProduct(trx, call.path.productId);
    requireRoomForVariant(product);
    const id = newId('var');
    await insertVariants(trx, product.id, [{ id, ...call.body }]);
    await changeProduct(trx, product);
    const variant = await findVariant(trx, id);
    record(trx, changeOf('variant.created', variant));
    return { status: 201, headers: { location: `/v1/variants/${id}` }, body: variant };
  });
};
