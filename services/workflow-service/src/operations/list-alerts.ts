import { page } from '@beaver/kit';
import { AlertRow, alertOfRow } from '../db/alert-row.ts';
import { toAlert } from '../domain/alert.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'created_at' };
const filters = {
  status: 'status',
  attention: 'attention',
  levelId: 'level_id',
  variantId: 'variant_id',
  locationId: 'location_id',
};

/** Those that are resolved stay among them. */
export const listAlerts: Operation<'listAlerts'> = (call) =>
  call.read(async (trx) => {
    const from = AlertRow.query(trx);
    if (call.query.storeId) from.whereRaw('? = any(store_ids)', [call.query.storeId]);
    return {
      status: 200,
      body: await page(call.query, { from, sort, filters, id: 'id', map: (row) => toAlert(alertOfRow(row)) }),
    };
  });
