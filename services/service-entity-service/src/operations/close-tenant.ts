import { record } from '@beaver/kit';
import { changeTenant, lockTenant, toTenant } from '../db/tenants.ts';
import { changeOf } from '../domain/events.ts';
import { closingEnd, moveTenant, refuseOtherTenant } from '../domain/tenant.ts';
import type { Operation } from '../operation.ts';

/** Begins to close; the end comes as a timed delivery, written with the event, so that no restart can lose it. */
export const closeTenant: Operation<'closeTenant'> = (call) => {
  refuseOtherTenant(call.path.tenantId, call.tenantId);
  return call.write(async (trx) => {
    const row = await lockTenant(trx);
    const status = moveTenant(row.status, 'close');
    const closesAt = closingEnd(new Date());
    const tenant = toTenant(await changeTenant(trx, row, { status, closesAt }));
    record(trx, {
      ...changeOf('tenant.closeRequested', tenant, toTenant(row)),
      reason: call.body?.reason,
      deliveries: [{ reaction: 'finishClosing', key: `${tenant.id}/finishClosing`, payload: {}, dueAt: closesAt }],
    });
    return { status: 200, body: tenant };
  });
};
