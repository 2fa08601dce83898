import { newId, record } from '@beaver/kit';
import { insertLocation, lockPlaces } from '../db/locations.ts';
import { changeStore, lockNamedStores } from '../db/stores.ts';
import { changeOf } from '../domain/events.ts';
import { refuseFaults } from '../domain/faults.ts';
import { refuseBeyondLimit } from '../domain/limits.ts';
import { addressFaults } from '../domain/location.ts';
import type { Operation } from '../operation.ts';

/** Its stores are changed with it, so that stock put there can be sold at once. */
export const createLocation: Operation<'createLocation'> = (call) => {
  const { storeIds = [], ...fields } = call.body;
  refuseFaults(...addressFaults(fields.address));
  return call.write(async (trx) => {
    lockPlaces(trx);
    const stores = await lockNamedStores(trx, storeIds);
    const location = await insertLocation(trx, { id: newId('loc'), ...fields });
    record(trx, changeOf('location.created', location));
    for (const before of stores) {
      refuseBeyondLimit('locations', before.locationIds.length);
      const store = await changeStore(trx, before, { locationIds: [...before.locationIds, location.id] });
      record(trx, changeOf('store.updated', store, before));
    }
    return { status: 201, headers: { location: `/v1/locations/${location.id}` }, body: location };
  });
};
