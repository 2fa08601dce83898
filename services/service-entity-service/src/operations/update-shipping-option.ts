import { record } from '@beaver/kit';
import { renewCheckout } from '../db/checkout-profiles.ts';
import { changeShippingOption, lockShippingOption } from '../db/shipping-options.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import { refuseFaults } from '../domain/faults.ts';
import { shippingOptionFaults } from '../domain/shipping-option.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** Placed orders keep the price they were quoted. */
export const updateShippingOption: Operation<'updateShippingOption'> = (call) => {
  refuseFaults(...shippingOptionFaults(call.body));
  return call.write(async (trx) => {
    const before = await lockShippingOption(trx, call.path.shippingOptionId);
    call.ifMatch(before.version);
    if (before.archivedAt) throw problems.shippingOptionArchived();
    if (changesNothing(before, call.body)) return { status: 200, body: before };
    const option = await changeShippingOption(trx, before, call.body);
    await renewCheckout(trx, [option.storeId]);
    record(trx, changeOf('shippingOption.updated', option, before));
    return { status: 200, body: option };
  });
};
