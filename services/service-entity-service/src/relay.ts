import { type Reaction, record } from '@beaver/kit';
import { changeTenant, lockTenant, toTenant } from './db/tenants.ts';
import { changeOf } from './domain/events.ts';
import { moveTenant } from './domain/tenant.ts';

/** What follows an event by itself. */
export const reactions: Record<string, Reaction> = {
  /** Due at `closesAt`. Delivered twice, it finds the tenant closed. */
  finishClosing: ({ database, tenantId }) =>
    database.asTenant(tenantId, async (trx) => {
      const row = await lockTenant(trx);
      if (row.status !== 'closing') return `the tenant is ${row.status}`;
      const before = toTenant(row);
      const after = toTenant(
        await changeTenant(trx, row, { status: moveTenant(row.status, 'finishClosing'), closesAt: null }),
      );
      record(trx, changeOf('tenant.closed', after, before));
      return undefined;
    }),
};
