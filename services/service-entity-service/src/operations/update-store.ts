import { record } from '@beaver/kit';
import { shareUsableLocations } from '../db/locations.ts';
import { changeStore, lockStore } from '../db/stores.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import { countryFaults, refuseFaults } from '../domain/faults.ts';
import { refuseUnusable } from '../domain/location.ts';
import type { Operation } from '../operation.ts';

/** Locations are locked before the store, as wherever both are, and judged once it is known to be there. */
export const updateStore: Operation<'updateStore'> = (call) => {
  const { body } = call;
  refuseFaults(...countryFaults(body.country, '/country'));
  return call.write(async (trx) => {
    const usable = await shareUsableLocations(trx, body.locationIds ?? []);
    const before = await lockStore(trx, call.path.storeId);
    call.ifMatch(before.version);
    refuseUnusable(body.locationIds ?? [], usable);
    if (changesNothing(before, body)) return { status: 200, body: before };
    const store = await changeStore(trx, before, body);
    await record(trx, changeOf('store.updated', store, before));
    return { status: 200, body: store };
  });
};
