import { record } from '@beaver/kit';
import { renewCheckout } from '../db/checkout-profiles.ts';
import { closeShippingOption, lockShippingOption } from '../db/shipping-options.ts';
import { changeOf } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** No buyer is offered it any more; orders that chose it keep it. */
export const archiveShippingOption: Operation<'archiveShippingOption'> = (call) =>
  call.write(async (trx) => {
    const before = await lockShippingOption(trx, call.path.shippingOptionId);
    if (before.archivedAt) return { status: 200, body: before };
    const option = await closeShippingOption(trx, before);
    await renewCheckout(trx, [option.storeId]);
    record(trx, changeOf('shippingOption.archived', option, before));
    return { status: 200, body: option };
  });
