import { findTenant } from '../db/tenants.ts';
import { tenantSettings } from '../domain/settings-reply.ts';
import { refuseOtherTenant } from '../domain/tenant.ts';
import type { Operation } from '../operation.ts';

/** What a store without own values runs on. */
export const getTenantSettings: Operation<'getTenantSettings'> = (call) => {
  refuseOtherTenant(call.path.tenantId, call.tenantId);
  return call.read(async (trx) => ({ status: 200, body: tenantSettings(call.tenantId, await findTenant(trx)) }));
};
