import { record } from '@beaver/kit';
import { closeLocation, findLocation, lockPlaces, storesOf } from '../db/locations.ts';
import { changeStore, lockNamedStores } from '../db/stores.ts';
import { changeOf } from '../domain/events.ts';
import type { Operation } from '../operation.ts';

/** Kept, since stock and fulfillments name it; but no store takes stock from it any more. */
export const archiveLocation: Operation<'archiveLocation'> = (call) =>
  call.write(async (trx) => {
    lockPlaces(trx);
    const before = await findLocation(trx, call.path.locationId);
    if (before.archivedAt) return { status: 200, body: before };
    const stores = await lockNamedStores(trx, await storesOf(trx, before.id));
    const location = await closeLocation(trx, before);
    record(trx, changeOf('location.archived', location, before));
    for (const store of stores) {
      const locationIds = store.locationIds.filter((id) => id !== location.id);
      record(trx, changeOf('store.updated', await changeStore(trx, store, { locationIds }), store));
    }
    return { status: 200, body: location };
  });
