import { record } from '@beaver/kit';
import { findUsableLocations, lockPlaces } from '../db/locations.ts';
import { changeStore, lockStore } from '../db/stores.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import { countryFaults, refuseFaults } from '../domain/faults.ts';
import { refuseUnusable } from '../domain/location.ts';
import type { Operation } from '../operation.ts';

/** A store that names a location which is being archived waits, and then hears that it is gone. */
export const updateStore: Operation<'updateStore'> = (call) => {
  const { body } = call;
  refuseFaults(...countryFaults(body.country, '/country'));
  return call.write(async (trx) => {
    lockPlaces(trx);
    const before = await lockStore(trx, call.path.storeId);
    call.ifMatch(before.version);
    const { locationIds = [] } = body;
    refuseUnusable(locationIds, await findUsableLocations(trx, locationIds));
    if (changesNothing(before, body)) return { status: 200, body: before };
    const store = await changeStore(trx, before, body);
    record(trx, changeOf('store.updated', store, before));
    return { status: 200, body: store };
  });
};
