import { record } from '@beaver/kit';
import { changeProduct, lockProduct } from '../db/products.ts';
import { changeVariant, findVariant } from '../db/variants.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import { judgedAnew } from '../domain/low-stock.ts';
import { requireCurrency } from '../domain/money.ts';
import type { Operation } from '../operation.ts';

/** The product's version rises too: its ETag covers the variants that it shows. */
export const updateVariant: Operation<'updateVariant'> = (call) => {
  requireCurrency(call.body.price, '/price');
  return call.write(async (trx) => {
    const { productId } = await findVariant(trx, call.path.variantId);
    const product = await lockProduct(trx, productId);
    const before = await findVariant(trx, call.path.variantId);
    call.ifMatch(before.version);
    if (changesNothing(before, call.body)) return { status: 200, body: before };
    const variant = await changeVariant(trx, before, call.body);
    await changeProduct(trx, product);
    record(trx, { ...changeOf('variant.updated', variant, before), deliveries: judgedAnew(before, variant) });
    return { status: 200, body: variant };
  });
};
