import { page } from '@beaver/kit';
import { taxRates, toTaxRate } from '../db/tax-rates.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'created_at', name: 'name' };
const filters = { storeId: 'store_id', country: 'country' };

/** Archived ones stand apart: no quote uses them. */
export const listTaxRates: Operation<'listTaxRates'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, { from: taxRates(trx, call.query), sort, filters, id: 'id', map: toTaxRate }),
  }));
