import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Location } from '../domain/location.ts';
import { problems } from '../problems.ts';

export class LocationRow extends Row {
  static override readonly tableName = 'locations';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['address', 'metadata'];
  declare tenantId: string;
  declare id: string;
  declare name: string;
  declare address: Location['address'];
  declare isActive: boolean;
  declare archivedAt: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export function toLocation(row: LocationRow): Location {
  return {
    id: row.id,
    tenantId: row.tenantId,
    name: row.name,
    address: row.address,
    isActive: row.isActive,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Those in use or those archived; with `storeId`, only those that this store takes stock from. */
export function locationsOf(
  trx: TenantTrx,
  query: { archived?: boolean; storeId?: string },
): QueryBuilder<LocationRow> {
  const { archived = false, storeId } = query;
  const all = LocationRow.query(trx);
  const rows = archived ? all.whereNotNull('archived_at') : all.whereNull('archived_at');
  if (storeId === undefined) return rows;
  return rows.whereIn('id', trx('store_locations').select('location_id').where({ store_id: storeId }));
}

/** @throws location_not_found */
export async function findLocation(trx: TenantTrx, id: string): Promise<Location> {
  return found(await LocationRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing locations or a store's order of them: one turn for all in a tenant, since some commands change both. */
export const lockPlaces = (trx: TenantTrx): void => waitTurn(trx, 'places');

/** Those of the given that are there and not archived. */
export async function findUsableLocations(trx: TenantTrx, ids: string[]): Promise<Set<string>> {
  const rows = await LocationRow.query(trx).select('id').whereIn('id', ids).whereNull('archived_at');
  return new Set(rows.map((row) => row.id));
}

/** @throws tenant_not_found */
export async function insertLocation(
  trx: TenantTrx,
  location: Pick<LocationRow, 'id' | 'name'> & Partial<Pick<LocationRow, 'address' | 'isActive' | 'metadata'>>,
): Promise<Location> {
  return toLocation(
    await LocationRow.query(trx)
      .insert({ tenantId: tenantOf(trx), ...location })
      .returning('*'),
  );
}

/** Writes a location's next version, under `lockPlaces`. */
export async function changeLocation(
  trx: TenantTrx,
  before: Location,
  fields: Partial<Pick<LocationRow, 'name' | 'address' | 'isActive' | 'metadata'>>,
): Promise<Location> {
  const next = { ...fields, version: before.version + 1, updatedAt: LocationRow.raw('now()') };
  return found(await LocationRow.query(trx).findById([before.tenantId, before.id]).patch(next).returning('*').first());
}

/** Writes a location's last version, under `lockPlaces`. */
export async function closeLocation(trx: TenantTrx, before: Location): Promise<Location> {
  const now = LocationRow.raw('now()');
  const next = { archivedAt: now, updatedAt: now, version: before.version + 1 };
  return found(await LocationRow.query(trx).findById([before.tenantId, before.id]).patch(next).returning('*').first());
}

/** The stores that take stock from a location. */
export async function storesOf(trx: TenantTrx, locationId: string): Promise<string[]> {
  return trx('store_locations')
    .where({ tenant_id: tenantOf(trx), location_id: locationId })
    .orderBy('store_id')
    .pluck('store_id');
}

function found(row: LocationRow | undefined): Location {
  if (!row) throw problems.locationNotFound();
  return toLocation(row);
}
