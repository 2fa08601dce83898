import { type TenantTrx, tenantOf } from '@beaver/kit';

/** What holds at a location for levels and variants that have no threshold of their own. */
export interface LocationThreshold {
  locationId: string;
  /** Units; null until the tenant's settings are known. */
  threshold: number | null;
  source: 'store' | 'tenant' | 'default' | null;
  /** The stores that take stock from it. */
  storeIds: string[];
  version: number;
}

/** What stores without a value of their own have, and where it comes from. */
export async function keepTenantThreshold(trx: TenantTrx, threshold: number, source: string): Promise<void> {
  await trx.raw(
    `insert into tenant_thresholds (tenant_id, threshold, source) values (?, ?, ?)
     on conflict (tenant_id) do update set threshold = excluded.threshold, source = excluded.source`,
    [tenantOf(trx), threshold, source],
  );
}

/** @param threshold the store's own, or null: as the tenant's */
export async function keepStoreThreshold(trx: TenantTrx, storeId: string, threshold: number | null): Promise<void> {
  await trx.raw(
    `insert into store_thresholds (tenant_id, store_id, threshold) values (?, ?, ?)
     on conflict (tenant_id, store_id) do update set threshold = excluded.threshold`,
    [tenantOf(trx), storeId, threshold],
  );
}

/** From where the store takes stock. */
export async function keepStoreLocations(trx: TenantTrx, storeId: string, locationIds: string[]): Promise<void> {
  await trx.raw(
    `insert into store_thresholds (tenant_id, store_id, location_ids) values (?, ?, ?)
     on conflict (tenant_id, store_id) do update set location_ids = excluded.location_ids`,
    [tenantOf(trx), storeId, locationIds],
  );
}

/** One that no store may take stock from. */
export async function keepLocation(trx: TenantTrx, locationId: string): Promise<void> {
  await trx.raw(
    'insert into location_thresholds (tenant_id, location_id) values (?, ?) on conflict (tenant_id, location_id) do nothing',
    [tenantOf(trx), locationId],
  );
}

/**
 * Of stores that share a location the most careful one counts: stock that is low for one of them is low. Where no store sells
 * from, the tenant's holds.
 */
const resolveStatement = `
  with place as (
    select location_id from location_thresholds union select unnest(location_ids) from store_thresholds
  ), said as (
    select p.location_id, s.store_id, coalesce(s.threshold, t.threshold) as threshold,
      case when s.threshold is null then t.source else 'store' end as source
    from place p
      left join store_thresholds s on p.location_id = any(s.location_ids)
      left join tenant_thresholds t on true
  ), holds as (
    select location_id, (array_agg(threshold order by threshold desc nulls last, source desc))[1] as threshold,
      (array_agg(source order by threshold desc nulls last, source desc))[1] as source,
      coalesce(array_agg(store_id order by store_id) filter (where store_id is not null), '{}') as store_ids
    from said group by location_id
  )
  insert into location_thresholds as l (tenant_id, location_id, threshold, source, store_ids)
  select :tenantId, location_id, threshold, source, store_ids from holds order by location_id
  on conflict (tenant_id, location_id) do update
    set threshold = excluded.threshold, source = excluded.source, store_ids = excluded.store_ids, version = l.version + 1
    where (l.threshold, l.source, l.store_ids) is distinct from (excluded.threshold, excluded.source, excluded.store_ids)
  returning new.location_id as "locationId", new.threshold, new.source, new.store_ids as "storeIds", new.version,
    old.threshold as before, (old.threshold, old.source) is distinct from (new.threshold, new.source) as changed`;

/** Works out anew what holds at each location. @returns those where another threshold holds than before, with that one */
export async function resolveLocationThresholds(
  trx: TenantTrx,
): Promise<(LocationThreshold & { before: number | null })[]> {
  const { rows } = await trx.raw(resolveStatement, { tenantId: tenantOf(trx) });
  return rows.flatMap(({ changed, ...location }: LocationThreshold & { before: number | null; changed: boolean }) =>
    changed ? [location] : [],
  );
}
