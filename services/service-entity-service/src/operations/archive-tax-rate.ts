import { record } from '@beaver/kit';
import { renewCheckout } from '../db/checkout-profiles.ts';
import { closeTaxRate, lockTaxRate } from '../db/tax-rates.ts';
import { changeOf } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** Frees its place for another rate; placed orders keep what they were priced with. */
export const archiveTaxRate: Operation<'archiveTaxRate'> = (call) =>
  call.write(async (trx) => {
    const before = await lockTaxRate(trx, call.path.taxRateId);
    if (before.archivedAt) return { status: 200, body: before };
    const taxRate = await closeTaxRate(trx, before);
    await renewCheckout(trx, [taxRate.storeId]);
    record(trx, changeOf('taxRate.archived', taxRate, before));
    return { status: 200, body: taxRate };
  });
