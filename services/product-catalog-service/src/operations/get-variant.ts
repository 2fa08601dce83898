import { findVariant } from '../db/variants.ts';
import type { Operation } from '../operation.ts';

/** Whatever its product's status: the merchant edits it here. */
export const getVariant: Operation<'getVariant'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findVariant(trx, call.path.variantId) }));
