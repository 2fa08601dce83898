import { newId, record } from '@beaver/kit';
import { findUsableLocations, lockPlaces } from '../db/locations.ts';
import { findStoreRow, insertStore } from '../db/stores.ts';
import { shareTenant } from '../db/tenants.ts';
import { changeOf, settingsChangeOf } from '../domain/events.ts';
import { countryFaults, refuseFaults } from '../domain/faults.ts';
import { refuseUnusable } from '../domain/location.ts';
import { settingFaults } from '../domain/setting-faults.ts';
import { mergeSettings } from '../domain/settings.ts';
import { storeSettings } from '../domain/settings-reply.ts';
import type { Operation } from '../operation.ts';

/** A further store of the tenant; its first one came with the tenant. */
export const createStore: Operation<'createStore'> = (call) => {
  const { settings = {}, locationIds = [], ...fields } = call.body;
  refuseFaults(...countryFaults(fields.country, '/country'), ...settingFaults(settings, '/settings'));
  return call.write(async (trx) => {
    lockPlaces(trx);
    const tenant = await shareTenant(trx);
    refuseUnusable(locationIds, await findUsableLocations(trx, locationIds));
    const own = mergeSettings({}, settings);
    const store = await insertStore(trx, { id: newId('sto'), ...fields, locationIds, settings: own });
    record(trx, changeOf('store.created', store));
    const inForce = storeSettings(call.tenantId, store.id, tenant, await findStoreRow(trx, store.id));
    record(trx, settingsChangeOf('storeSettings.created', store.id, inForce));
    return { status: 201, headers: { location: `/v1/stores/${store.id}` }, body: store };
  });
};
