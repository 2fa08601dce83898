import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { OwnSettings } from '../domain/settings.ts';
import type { Store } from '../domain/store.ts';
import { problems } from '../problems.ts';

export class StoreRow extends Row {
  static override readonly tableName = 'stores';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['settings', 'metadata'];
  declare tenantId: string;
  declare id: string;
  declare name: string;
  declare country: string | null;
  declare settings: OwnSettings;
  declare settingsVersion: number;
  declare settingsUpdatedAt: Date;
  declare checkoutVersion: number;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Selected by `storesWithLocations` only. */
  declare locationIds: string[];
}

const orderedLocations = `array(
  select o.location_id from store_locations o
  where o.tenant_id = stores.tenant_id and o.store_id = stores.id order by o.position) as location_ids`;

/** Stores as they are shown. */
export const storesWithLocations = (trx: TenantTrx): QueryBuilder<StoreRow> =>
  StoreRow.query(trx).select('stores.*', StoreRow.raw(orderedLocations));

export function toStore(row: StoreRow): Store {
  return {
    id: row.id,
    tenantId: row.tenantId,
    name: row.name,
    country: row.country,
    locationIds: row.locationIds,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws store_not_found */
export async function findStore(trx: TenantTrx, id: string): Promise<Store> {
  const row = await storesWithLocations(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.storeNotFound();
  return toStore(row);
}

/** The row alone, for its settings. @throws store_not_found */
export async function findStoreRow(trx: TenantTrx, id: string): Promise<StoreRow> {
  return found(await StoreRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing the store's settings, tax rates or shipping options. @throws store_not_found */
export async function lockStoreRow(trx: TenantTrx, id: string): Promise<StoreRow> {
  waitTurn(trx, id);
  return found(
    await StoreRow.query(trx)
      .findById([tenantOf(trx), id])
      .forNoKeyUpdate(),
  );
}

/** For writing the store. Read after the lock, since a row that was waited for still sees the old order of locations. @throws store_not_found */
export async function lockStore(trx: TenantTrx, id: string): Promise<Store> {
  await lockStoreRow(trx, id);
  return findStore(trx, id);
}

/** For writing something of a store that the body names. @throws unknown_store */
export async function lockNamedStore(trx: TenantTrx, id: string): Promise<Store> {
  const [store] = await lockNamedStores(trx, [id], () => '/storeId');
  return store as Store;
}

/** In the order of their ids, so that two requests never wait for each other. @throws unknown_store */
export async function lockNamedStores(
  trx: TenantTrx,
  ids: string[],
  pointer = (index: number) => `/storeIds/${index}`,
): Promise<Store[]> {
  const rows = await StoreRow.query(trx).whereIn('id', ids).orderBy('id').forNoKeyUpdate();
  const there = new Set(rows.map((row) => row.id));
  const errors = ids.flatMap((id, index) =>
    there.has(id) ? [] : [{ pointer: pointer(index), code: 'unknown_store', detail: 'is not there' }],
  );
  if (errors.length > 0) throw problems.unknownStore({ errors });
  return (await storesWithLocations(trx).whereIn('id', ids).orderBy('id')).map(toStore);
}

/** @throws tenant_not_found */
export async function insertStore(
  trx: TenantTrx,
  store: Pick<StoreRow, 'id' | 'name'> & Partial<Pick<StoreRow, 'country' | 'settings' | 'metadata' | 'locationIds'>>,
): Promise<Store> {
  const { locationIds = [], ...columns } = store;
  await StoreRow.query(trx).insert({ tenantId: tenantOf(trx), ...columns });
  await insertOrder(trx, store.id, locationIds);
  return findStore(trx, store.id);
}

/** Writes a locked store's next version. */
export async function changeStore(
  trx: TenantTrx,
  before: Store,
  fields: Partial<Pick<Store, 'name' | 'country' | 'metadata' | 'locationIds'>>,
): Promise<Store> {
  const { locationIds, ...columns } = fields;
  const next = { ...columns, version: before.version + 1, updatedAt: StoreRow.raw('now()') };
  const checkoutVersion = StoreRow.raw('checkout_version + 1');
  await StoreRow.query(trx)
    .findById([before.tenantId, before.id])
    .patch({ ...next, checkoutVersion });
  if (locationIds) {
    await trx.raw('delete from store_locations where tenant_id = ? and store_id = ?', [before.tenantId, before.id]);
    await insertOrder(trx, before.id, locationIds);
  }
  return findStore(trx, before.id);
}

/** Writes the next version of a locked store's settings. */
export async function changeStoreSettings(trx: TenantTrx, before: StoreRow, settings: OwnSettings): Promise<StoreRow> {
  const next = { settings, settingsVersion: before.settingsVersion + 1, settingsUpdatedAt: StoreRow.raw('now()') };
  const checkoutVersion = StoreRow.raw('checkout_version + 1');
  const changed = StoreRow.query(trx)
    .findById([before.tenantId, before.id])
    .patch({ ...next, checkoutVersion });
  return found(await changed.returning('*').first());
}

async function insertOrder(trx: TenantTrx, storeId: string, locationIds: string[]): Promise<void> {
  await trx.raw(
    `insert into store_locations (tenant_id, store_id, location_id, position)
     select ?, ?, id, place - 1 from unnest(?::text[]) with ordinality as given(id, place)`,
    [tenantOf(trx), storeId, locationIds],
  );
}

function found(row: StoreRow | undefined): StoreRow {
  if (!row) throw problems.storeNotFound();
  return row;
}
