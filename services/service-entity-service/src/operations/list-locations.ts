import { page } from '@beaver/kit';
import { locationsOf, toLocation } from '../db/locations.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'created_at', name: 'name' };
const filters = { isActive: 'is_active' };

/** Archived ones stand apart: they are history, not places to choose. */
export const listLocations: Operation<'listLocations'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, { from: locationsOf(trx, call.query), sort, filters, id: 'id', map: toLocation }),
  }));
