import { record } from '@beaver/kit';
import { renewCheckout } from '../db/checkout-profiles.ts';
import { changeLocation, findLocation, lockPlaces, storesOf } from '../db/locations.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import { refuseFaults } from '../domain/faults.ts';
import { addressFaults } from '../domain/location.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** Switching it on or off changes where its stores take stock from, hence their profiles. */
export const updateLocation: Operation<'updateLocation'> = (call) => {
  refuseFaults(...addressFaults(call.body.address));
  return call.write(async (trx) => {
    lockPlaces(trx);
    const before = await findLocation(trx, call.path.locationId);
    call.ifMatch(before.version);
    if (before.archivedAt) throw problems.locationArchived();
    if (changesNothing(before, call.body)) return { status: 200, body: before };
    const location = await changeLocation(trx, before, call.body);
    await renewCheckout(trx, await storesOf(trx, location.id));
    record(trx, changeOf('location.updated', location, before));
    return { status: 200, body: location };
  });
};
