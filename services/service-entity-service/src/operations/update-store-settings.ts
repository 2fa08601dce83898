import { isDeepStrictEqual } from 'node:util';
import { record } from '@beaver/kit';
import { changeStoreSettings, lockStoreRow } from '../db/stores.ts';
import { shareTenant } from '../db/tenants.ts';
import { settingsChangeOf } from '../domain/events.ts';
import { refuseFaults } from '../domain/faults.ts';
import { settingFaults } from '../domain/setting-faults.ts';
import { mergeSettings } from '../domain/settings.ts';
import { storeSettings } from '../domain/settings-reply.ts';
import type { Operation } from '../operation.ts';

/** The tenant is held still meanwhile: `If-Match` speaks of the values in force, and these are of both levels. */
export const updateStoreSettings: Operation<'updateStoreSettings'> = (call) => {
  const { body, tenantId } = call;
  refuseFaults(...settingFaults(body));
  return call.write(async (trx) => {
    const store = await lockStoreRow(trx, call.path.storeId);
    const tenant = await shareTenant(trx);
    const before = storeSettings(tenantId, store.id, tenant, store);
    call.ifMatch(before.version);
    const own = mergeSettings(store.settings, body);
    if (isDeepStrictEqual(own, store.settings)) return { status: 200, body: before };
    const settings = storeSettings(tenantId, store.id, tenant, await changeStoreSettings(trx, store, own));
    record(trx, settingsChangeOf('storeSettings.updated', store.id, settings, before));
    return { status: 200, body: settings };
  });
};
