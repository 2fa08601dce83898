import { record, type TenantTrx } from '@beaver/kit';
import type { FeedEvent } from '@beaver/kit/consume';
import {
  keepLocation,
  keepStoreLocations,
  keepStoreThreshold,
  keepTenantThreshold,
  resolveLocationThresholds,
} from './db/location-thresholds.ts';
import { thresholdEvent } from './domain/low-stock.ts';
import type { EntitySchemas } from './peers/service-entity.ts';

type Taker = (trx: TenantTrx, data: FeedEvent['data']) => Promise<void>;

const tenantSettings: Taker = (trx, data) => {
  const { values, sources } = data as unknown as EntitySchemas['TenantSettings'];
  return keepTenantThreshold(trx, values.lowStockThreshold, sources.lowStockThreshold);
};

const storeSettings: Taker = (trx, data) => {
  const { storeId, values, sources } = data as unknown as EntitySchemas['StoreSettings'];
  return keepStoreThreshold(trx, storeId, sources.lowStockThreshold === 'store' ? values.lowStockThreshold : null);
};

const store: Taker = (trx, data) => {
  const { id, locationIds } = data as unknown as EntitySchemas['Store'];
  return keepStoreLocations(trx, id, locationIds);
};

const location: Taker = (trx, data) => keepLocation(trx, (data as unknown as EntitySchemas['Location']).id);

const takers: Record<string, Taker> = {
  'tenantSettings.created': tenantSettings,
  'tenantSettings.updated': tenantSettings,
  'storeSettings.created': storeSettings,
  'storeSettings.updated': storeSettings,
  'store.created': store,
  'store.updated': store,
  'location.created': location,
};

/**
 * What service-entity-service's log means for thresholds. Nothing here asks it: a level is judged in a transaction, and by
 * what was heard before. Levels get a new threshold by a delivery, since there may be many of them.
 */
export async function take(trx: TenantTrx, { type, data }: FeedEvent): Promise<void> {
  const keep = takers[type];
  if (!keep) return;
  await keep(trx, data);
  for (const each of await resolveLocationThresholds(trx)) record(trx, thresholdEvent(each));
}
