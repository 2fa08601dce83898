import { findTenant, toTenant } from '../db/tenants.ts';
import { refuseOtherTenant } from '../domain/tenant.ts';
import type { Operation } from '../operation.ts';

/** A closed tenant can still be read: it says why nothing works any more. */
export const getTenant: Operation<'getTenant'> = (call) => {
  refuseOtherTenant(call.path.tenantId, call.tenantId);
  return call.read(async (trx) => ({ status: 200, body: toTenant(await findTenant(trx)) }));
};
