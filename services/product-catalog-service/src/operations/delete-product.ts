import { record } from '@beaver/kit';
import { lockProduct, removeProduct } from '../db/products.ts';
import { endOf } from '../domain/events.ts';
import { requireDeletable } from '../domain/product.ts';
import type { Operation } from '../operation.ts';

/** A draft nobody could have bought leaves nothing behind but its event. */
export const deleteProduct: Operation<'deleteProduct'> = (call) =>
  call.write(async (trx) => {
    const product = await lockProduct(trx, call.path.productId);
    call.ifMatch(product.version);
    requireDeletable(product);
    await removeProduct(trx, product);
    record(trx, endOf('product.deleted', product));
    return { status: 204 };
  });
