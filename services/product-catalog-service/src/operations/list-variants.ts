import { page } from '@beaver/kit';
import { findProduct } from '../db/products.ts';
import { toVariant, VariantRow } from '../db/variants.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'variants.created_at', sku: 'variants.sku' };
const filters = { sku: 'variants.sku', barcode: 'variants.barcode' };

/** A product that is not there is 404, not an empty list. */
export const listVariants: Operation<'listVariants'> = (call) =>
  call.read(async (trx) => {
    const { id } = await findProduct(trx, call.path.productId);
    const from = VariantRow.query(trx).where('variants.product_id', id);
    const body = await page(call.query, { from, sort, filters, id: 'variants.id', map: toVariant });
    return { status: 200, body };
  });
