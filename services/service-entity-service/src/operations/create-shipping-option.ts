import { newId, record } from '@beaver/kit';
import { renewCheckout } from '../db/checkout-profiles.ts';
import { countShippingOptions, insertShippingOption } from '../db/shipping-options.ts';
import { lockNamedStore } from '../db/stores.ts';
import { changeOf } from '../domain/events.ts';
import { refuseFaults } from '../domain/faults.ts';
import { refuseBeyondLimit } from '../domain/limits.ts';
import { shippingOptionFaults } from '../domain/shipping-option.ts';
import type { Operation } from '../operation.ts';

/** Never free and everywhere, unless it says so. */
export const createShippingOption: Operation<'createShippingOption'> = (call) => {
  const { freeAbove = [], countries = null, ...fields } = call.body;
  refuseFaults(...shippingOptionFaults(call.body));
  return call.write(async (trx) => {
    const store = await lockNamedStore(trx, fields.storeId);
    refuseBeyondLimit('shipping options', await countShippingOptions(trx, store.id));
    const option = await insertShippingOption(trx, { id: newId('shp'), ...fields, freeAbove, countries });
    await renewCheckout(trx, [store.id]);
    record(trx, changeOf('shippingOption.created', option));
    return { status: 201, headers: { location: `/v1/shipping-options/${option.id}` }, body: option };
  });
};
