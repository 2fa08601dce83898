import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { NewTenant, TenantWithStore } from '../domain/tenant.ts';

export class TenantCreationRow extends Row {
  static override readonly tableName = 'tenant_creations';
  static override readonly idColumn = 'tenant_id';
  static override readonly jsonAttributes = ['request', 'answer'];
  declare tenantId: string;
  declare request: NewTenant;
  declare answer: TenantWithStore;
}

/** Keeps what made the tenant: the same request gives the same answer for ever, longer than any idempotency key lives. */
export async function keepCreation(trx: TenantTrx, request: NewTenant, answer: TenantWithStore): Promise<void> {
  await TenantCreationRow.query(trx).insert({ tenantId: tenantOf(trx), request, answer });
}

/** What made the tenant that exists. */
export async function findCreation(trx: TenantTrx): Promise<TenantCreationRow> {
  return TenantCreationRow.query(trx).findById(tenantOf(trx)).throwIfNotFound();
}
