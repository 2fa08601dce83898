import { isDeepStrictEqual } from 'node:util';
import { record } from '@beaver/kit';
import { changeTenantSettings, lockTenant } from '../db/tenants.ts';
import { settingsChangeOf } from '../domain/events.ts';
import { refuseFaults } from '../domain/faults.ts';
import { settingFaults } from '../domain/setting-faults.ts';
import { mergeSettings } from '../domain/settings.ts';
import { tenantSettings } from '../domain/settings-reply.ts';
import { refuseOtherTenant } from '../domain/tenant.ts';
import type { Operation } from '../operation.ts';

/** Reaches every store that has no value of its own, from its next order on. */
export const updateTenantSettings: Operation<'updateTenantSettings'> = (call) => {
  const { body, tenantId } = call;
  refuseOtherTenant(call.path.tenantId, tenantId);
  refuseFaults(...settingFaults(body));
  return call.write(async (trx) => {
    const row = await lockTenant(trx);
    const before = tenantSettings(tenantId, row);
    call.ifMatch(before.version);
    const own = mergeSettings(row.settings, body);
    if (isDeepStrictEqual(own, row.settings)) return { status: 200, body: before };
    const settings = tenantSettings(tenantId, await changeTenantSettings(trx, row, own));
    record(trx, settingsChangeOf('tenantSettings.updated', tenantId, settings, before));
    return { status: 200, body: settings };
  });
};
