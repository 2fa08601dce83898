import { isDeepStrictEqual } from 'node:util';
import { newId, record, toTenantId } from '@beaver/kit';
import { insertLocation } from '../db/locations.ts';
import { findStoreRow, insertStore } from '../db/stores.ts';
import { findCreation, keepCreation } from '../db/tenant-creations.ts';
import { insertTenant, toTenant } from '../db/tenants.ts';
import { changeOf, settingsChangeOf } from '../domain/events.ts';
import { countryFaults, refuseFaults } from '../domain/faults.ts';
import { settingFaults } from '../domain/setting-faults.ts';
import { storeSettings, tenantSettings } from '../domain/settings-reply.ts';
import { moveTenant } from '../domain/tenant.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** The caller's id makes it happen once: somebody whose registration broke off comes back with the same tenant. */
export const createTenant: Operation<'createTenant'> = (call) => {
  const { id, name, store: first } = call.body;
  const { name: storeName, country, ...settings } = first;
  refuseFaults(...settingFaults(settings, '/store'), ...countryFaults(country, '/store/country'));
  const headers = { location: `/v1/tenants/${id}` };

  return call.asTenant(toTenantId(id), async (trx) => {
    const made = await insertTenant(trx, { name, status: moveTenant('provisioning', 'provision'), settings });
    if (!made) {
      const { request, answer } = await findCreation(trx);
      if (!isDeepStrictEqual(request, call.body)) throw problems.tenantExists();
      return { status: 201, headers: { ...headers, 'idempotency-replayed': 'true' }, body: answer };
    }
    const tenant = toTenant(made);
    const location = await insertLocation(trx, { id: newId('loc'), name: 'Default location' });
    const store = await insertStore(trx, { id: newId('sto'), name: storeName, country, locationIds: [location.id] });
    record(trx, changeOf('tenant.created', tenant));
    record(trx, settingsChangeOf('tenantSettings.created', id, tenantSettings(id, made)));
    record(trx, changeOf('location.created', location));
    record(trx, changeOf('store.created', store));
    const ofStore = storeSettings(id, store.id, made, await findStoreRow(trx, store.id));
    record(trx, settingsChangeOf('storeSettings.created', store.id, ofStore));
    await keepCreation(trx, call.body, { tenant, store, location });
    return { status: 201, headers, body: { tenant, store, location } };
  });
};
