import { page } from '@beaver/kit';
import { storesWithLocations, toStore } from '../db/stores.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'stores.created_at', name: 'stores.name' };

/** All stores of the tenant. */
export const listStores: Operation<'listStores'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, { from: storesWithLocations(trx), sort, id: 'stores.id', map: toStore }),
  }));
