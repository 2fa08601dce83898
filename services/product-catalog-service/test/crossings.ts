import { newId } from '@beaver/kit';
import type { TestService } from '@beaver/kit/testing';
import { feedOf, levelOf, openShop, type Shop, stocked, until } from './shop.ts';

/** A level's part of the log that says when it came to its threshold and rose above it. */
export interface Crossing {
  type: string;
  subject: string;
  subjectversion: number;
  data: ReturnType<typeof JSON.parse>;
}

/** The setting that a shop begins with. */
export const DEFAULT_THRESHOLD = 5;

/** Counts what lies at the shop's first location, or at another. */
export const count = (shop: Shop, variantId: string, set: number, locationId = shop.locationIds[0]) =>
  shop.post(
    '/v1/inventory-adjustments',
    { variantId, locationId, set, reason: 'counted' },
    { idempotencyKey: newId('key') },
  );

/** A shop of whose locations the catalog has heard, so that levels are judged from the first. */
export async function openJudgedShop(service: TestService): Promise<Shop> {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 100);
  await holds(shop, variantId, DEFAULT_THRESHOLD);
  return shop;
}

/** Waits until a level has that threshold: what stores and variants say is handed down some moments later. */
export const holds = (shop: Shop, variantId: string, threshold: number, locationId = shop.locationIds[0]) =>
  until(
    () => levelOf(shop, variantId, locationId),
    (level) => level?.lowStockThreshold === threshold,
  );

const staleStatement = `
  select count(*)::integer as stale from inventory_levels l join variants v on v.id = l.variant_id
    join location_thresholds t on t.location_id = l.location_id
  where t.threshold <> $1 or l.inherited_threshold <> coalesce(v.low_stock_threshold, t.threshold)`;

/** Waits until the stores' threshold has reached every level, also those that do not show it. */
export const handedDown = (service: TestService, shop: Shop, ofStore: number) =>
  until(
    () => service.sql(shop.tenantId, staleStatement, [ofStore]),
    ([row]) => row?.stale === 0,
  );

/** What the log says of the level of a variant, oldest first. */
export async function crossingsOf(
  service: TestService,
  shop: Shop,
  variantId: string,
  locationId = shop.locationIds[0],
): Promise<Crossing[]> {
  const { id } = await levelOf(shop, variantId, locationId);
  const feed: Crossing[] = await feedOf(service, shop);
  return feed.filter(({ type, subject }) => subject === `inventory/${id}` && /\.(low|restocked)$/.test(type));
}

/** As `['low', 'restocked']`. */
export const namesOf = (crossings: readonly Crossing[]): string[] =>
  crossings.map(({ type }) => type.slice('inventory.'.length));
