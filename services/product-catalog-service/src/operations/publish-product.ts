import { record } from '@beaver/kit';
import { changeProduct, lockProduct } from '../db/products.ts';
import { changeOf } from '../domain/events.ts';
import { requirePublishable } from '../domain/product.ts';
import type { Operation } from '../operation.ts';

/** From the next quote on, its variants are sold. */
export const publishProduct: Operation<'publishProduct'> = (call) =>
  call.write(async (trx) => {
    const before = await lockProduct(trx, call.path.productId);
    requirePublishable(before);
    const product = await changeProduct(trx, before, { status: 'active' });
    record(trx, changeOf('product.published', product, before));
    return { status: 200, body: product };
  });
