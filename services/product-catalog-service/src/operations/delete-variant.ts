import { record } from '@beaver/kit';
import { changeProduct, lockProduct } from '../db/products.ts';
import { findVariant, removeVariant } from '../db/variants.ts';
import { endOf } from '../domain/events.ts';
import { requireAnotherVariant } from '../domain/product.ts';
import type { Operation } from '../operation.ts';

/** One made by mistake; what was ever stocked or reserved stays for the ledger. */
export const deleteVariant: Operation<'deleteVariant'> = (call) =>
  call.write(async (trx) => {
    const { productId } = await findVariant(trx, call.path.variantId);
    const product = await lockProduct(trx, productId);
    const variant = await findVariant(trx, call.path.variantId);
    call.ifMatch(variant.version);
    requireAnotherVariant(product);
    await removeVariant(trx, variant);
    await changeProduct(trx, product);
    record(trx, endOf('variant.deleted', variant));
    return { status: 204 };
  });
