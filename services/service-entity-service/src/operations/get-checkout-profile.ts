import { readCheckoutParts } from '../db/checkout-profiles.ts';
import { checkoutProfile } from '../domain/checkout-profile.ts';
import type { Operation } from '../operation.ts';

/** One answer instead of five, which other services keep and renew by its ETag. */
export const getCheckoutProfile: Operation<'getCheckoutProfile'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: checkoutProfile(await readCheckoutParts(trx, call.path.storeId)),
  }));
