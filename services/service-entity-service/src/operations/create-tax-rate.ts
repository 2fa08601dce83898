import { newId, record } from '@beaver/kit';
import { renewCheckout } from '../db/checkout-profiles.ts';
import { lockNamedStore } from '../db/stores.ts';
import { countTaxRates, insertTaxRate } from '../db/tax-rates.ts';
import { changeOf } from '../domain/events.ts';
import { countryFaults, refuseFaults } from '../domain/faults.ts';
import { refuseBeyondLimit } from '../domain/limits.ts';
import type { Operation } from '../operation.ts';

/** That a place has one rate only is the unique index's to say. */
export const createTaxRate: Operation<'createTaxRate'> = (call) => {
  const { appliesToShipping = false, ...fields } = call.body;
  refuseFaults(...countryFaults(fields.country, '/country'));
  return call.write(async (trx) => {
    const store = await lockNamedStore(trx, fields.storeId);
    refuseBeyondLimit('tax rates', await countTaxRates(trx, store.id));
    const taxRate = await insertTaxRate(trx, { id: newId('tax'), ...fields, appliesToShipping });
    await renewCheckout(trx, [store.id]);
    record(trx, changeOf('taxRate.created', taxRate));
    return { status: 201, headers: { location: `/v1/tax-rates/${taxRate.id}` }, body: taxRate };
  });
};
