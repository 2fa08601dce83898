import { record } from '@beaver/kit';
import { changeTenant, lockTenant, toTenant } from '../db/tenants.ts';
import { changeOf } from '../domain/events.ts';
import { moveTenant, refuseOtherTenant } from '../domain/tenant.ts';
import type { Operation } from '../operation.ts';

/** Ends the trial, or a suspension. */
export const activateTenant: Operation<'activateTenant'> = (call) => {
  refuseOtherTenant(call.path.tenantId, call.tenantId);
  return call.write(async (trx) => {
    const row = await lockTenant(trx);
    const tenant = toTenant(await changeTenant(trx, row, { status: moveTenant(row.status, 'activate') }));
    record(trx, { ...changeOf('tenant.activated', tenant, toTenant(row)), reason: call.body?.reason });
    return { status: 200, body: tenant };
  });
};
