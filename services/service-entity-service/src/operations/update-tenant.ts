import { record } from '@beaver/kit';
import { changeTenant, lockTenant, toTenant } from '../db/tenants.ts';
import { changeOf, changesNothing } from '../domain/events.ts';
import { refuseOtherTenant } from '../domain/tenant.ts';
import type { Operation } from '../operation.ts';

/** The status is not among the fields: it moves by actions only. */
export const updateTenant: Operation<'updateTenant'> = (call) => {
  refuseOtherTenant(call.path.tenantId, call.tenantId);
  return call.write(async (trx) => {
    const row = await lockTenant(trx);
    const before = toTenant(row);
    call.ifMatch(before.version);
    if (changesNothing(before, call.body)) return { status: 200, body: before };
    const tenant = toTenant(await changeTenant(trx, row, call.body));
    record(trx, changeOf('tenant.updated', tenant, before));
    return { status: 200, body: tenant };
  });
};
