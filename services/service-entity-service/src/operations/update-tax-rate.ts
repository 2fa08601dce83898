import { record } from '@beaver/kit';
import { renewCheckout } from '../db/checkout-profiles.ts';
import { changeTaxRate, lockTaxRate } from '../db/tax-rates.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** The place stays, or two rates could come to claim it. */
export const updateTaxRate: Operation<'updateTaxRate'> = (call) =>
  call.write(async (trx) => {
    const before = await lockTaxRate(trx, call.path.taxRateId);
    call.ifMatch(before.version);
    if (before.archivedAt) throw problems.taxRateArchived();
    if (changesNothing(before, call.body)) return { status: 200, body: before };
    const taxRate = await changeTaxRate(trx, before, call.body);
    await renewCheckout(trx, [taxRate.storeId]);
    record(trx, changeOf('taxRate.updated', taxRate, before));
    return { status: 200, body: taxRate };
  });
