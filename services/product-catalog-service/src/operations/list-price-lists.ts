import { page } from '@beaver/kit';
import { PriceListRow, toPriceList } from '../db/price-lists.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'price_lists.created_at', name: 'price_lists.name' };
const filters = { customerGroup: 'price_lists.customer_group' };

/** Those that no longer hold are listed too. */
export const listPriceLists: Operation<'listPriceLists'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: PriceListRow.query(trx),
      sort,
      filters,
      id: 'price_lists.id',
      map: toPriceList,
    }),
  }));
