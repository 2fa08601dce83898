import { findProduct } from '../db/products.ts';
import type { Operation } from '../operation.ts';

/** Drafts are shown too: the merchant edits them here. */
export const getProduct: Operation<'getProduct'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findProduct(trx, call.path.productId) }));
