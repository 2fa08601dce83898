import { record } from '@beaver/kit';
import { changeProduct, lockProduct } from '../db/products.ts';
import { changeOf } from '../domain/events.ts';
import { requireArchivable } from '../domain/product.ts';
import type { Operation } from '../operation.ts';

/** From the next quote on, it is not sold; stock that orders hold stays theirs. */
export const archiveProduct: Operation<'archiveProduct'> = (call) =>
  call.write(async (trx) => {
    const before = await lockProduct(trx, call.path.productId);
    requireArchivable(before);
    const product = await changeProduct(trx, before, { status: 'archived' });
    record(trx, changeOf('product.archived', product, before));
    return { status: 200, body: product };
  });
