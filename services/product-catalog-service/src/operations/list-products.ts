import { page } from '@beaver/kit';
import { productsBelow } from '../db/categories.ts';
import { productsWithVariants, toProduct } from '../db/products.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'products.created_at', title: 'products.title' };
const filters = { status: 'products.status' };

/** Drafts and archived ones too, unless `status` says otherwise: this is the merchant's list. */
export const listProducts: Operation<'listProducts'> = (call) =>
  call.read(async (trx) => {
    const from = productsWithVariants(trx);
    const { q, categoryId } = call.query;
    if (q !== undefined) from.whereRaw("products.search @@ websearch_to_tsquery('english', ?)", [q]);
    if (categoryId !== undefined) from.whereRaw(productsBelow, [categoryId]);
    return { status: 200, body: await page(call.query, { from, sort, filters, id: 'products.id', map: toProduct }) };
  });
