import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { OwnSettings } from '../domain/settings.ts';
import type { Tenant } from '../domain/tenant.ts';
import { problems } from '../problems.ts';

export class TenantRow extends Row {
  static override readonly tableName = 'tenants';
  static override readonly idColumn = 'tenant_id';
  static override readonly jsonAttributes = ['settings', 'metadata'];
  declare tenantId: string;
  declare name: string;
  declare status: Tenant['status'];
  declare closesAt: Date | null;
  declare settings: OwnSettings;
  declare settingsVersion: number;
  declare settingsUpdatedAt: Date;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

/** A tenant is its own tenant: `id` and `tenantId` are the same. */
export function toTenant(row: TenantRow): Tenant {
  return {
    id: row.tenantId,
    tenantId: row.tenantId,
    name: row.name,
    status: row.status,
    closesAt: row.closesAt?.toISOString() ?? null,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The transaction's own tenant. @throws tenant_not_found while it isn't made */
export async function findTenant(trx: TenantTrx): Promise<TenantRow> {
  return found(await TenantRow.query(trx).findById(tenantOf(trx)));
}

/** For writing the tenant. @throws tenant_not_found */
export async function lockTenant(trx: TenantTrx): Promise<TenantRow> {
  waitTurn(trx, 'tenant');
  return found(await TenantRow.query(trx).findById(tenantOf(trx)).forNoKeyUpdate());
}

/** Keeps the inherited settings still while a store's own are written. @throws tenant_not_found */
export async function shareTenant(trx: TenantTrx): Promise<TenantRow> {
  return found(await TenantRow.query(trx).findById(tenantOf(trx)).forShare());
}

/** Of two requests that make the same tenant at once, the second waits for the first. @returns undefined when it exists */
export async function insertTenant(
  trx: TenantTrx,
  tenant: Pick<TenantRow, 'name' | 'status' | 'settings'>,
): Promise<TenantRow | undefined> {
  const { rowCount } = await trx.raw(
    `insert into tenants (tenant_id, name, status, settings) values (?, ?, ?, ?) on conflict do nothing`,
    [tenantOf(trx), tenant.name, tenant.status, JSON.stringify(tenant.settings)],
  );
  return rowCount === 1 ? findTenant(trx) : undefined;
}

/** Writes a locked tenant's next version. */
export async function changeTenant(
  trx: TenantTrx,
  before: TenantRow,
  fields: Partial<Pick<TenantRow, 'name' | 'metadata' | 'status' | 'closesAt'>>,
): Promise<TenantRow> {
  const next = { ...fields, version: before.version + 1, updatedAt: TenantRow.raw('now()') };
  return found(await TenantRow.query(trx).findById(before.tenantId).patch(next).returning('*').first());
}

/** Writes the next version of a locked tenant's settings. */
export async function changeTenantSettings(
  trx: TenantTrx,
  before: TenantRow,
  settings: OwnSettings,
): Promise<TenantRow> {
  const next = { settings, settingsVersion: before.settingsVersion + 1, settingsUpdatedAt: TenantRow.raw('now()') };
  return found(await TenantRow.query(trx).findById(before.tenantId).patch(next).returning('*').first());
}

function found(row: TenantRow | undefined): TenantRow {
  if (!row) throw problems.tenantNotFound();
  return row;
}
