import { page } from '@beaver/kit';
import { shippingOptions, toShippingOption } from '../db/shipping-options.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'created_at', name: 'name' };
const filters = { storeId: 'store_id' };

/** Archived ones stand apart: no buyer is offered them. */
export const listShippingOptions: Operation<'listShippingOptions'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: shippingOptions(trx, call.query),
      sort,
      filters,
      id: 'id',
      map: toShippingOption,
    }),
  }));
