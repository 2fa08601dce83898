import { findShippingOption } from '../db/shipping-options.ts';
import type { Operation } from '../operation.ts';

/** Archived ones too, since orders name them. */
export const getShippingOption: Operation<'getShippingOption'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findShippingOption(trx, call.path.shippingOptionId) }));
