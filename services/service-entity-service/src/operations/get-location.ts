import { findLocation } from '../db/locations.ts';
import type { Operation } from '../operation.ts';

/** Archived ones too, since stock and fulfillments name them. */
export const getLocation: Operation<'getLocation'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findLocation(trx, call.path.locationId) }));
