import { findTaxRate } from '../db/tax-rates.ts';
import type { Operation } from '../operation.ts';

/** Archived ones too, since lines of orders name them. */
export const getTaxRate: Operation<'getTaxRate'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findTaxRate(trx, call.path.taxRateId) }));
