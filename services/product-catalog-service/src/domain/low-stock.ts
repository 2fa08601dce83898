import type { components } from '../generated/contract.ts';

type InventoryLevel = components['schemas']['InventoryLevel'];
type Variant = components['schemas']['Variant'];

/** The level's own threshold; null where it inherits. */
export const ownThreshold = ({ lowStockThreshold, lowStockThresholdSource }: InventoryLevel): number | null =>
  lowStockThresholdSource === 'level' ? lowStockThreshold : null;

/** The levels of whom get another threshold, judged by it, some moments after the commit. */
const handedDown = (key: string, payload: { locationId: string } | { variantId: string }) => ({
  reaction: 'handDownThresholds',
  key: `thresholds/${key}`,
  payload,
});

/** What follows of a variant's change for its levels. */
export function judgedAnew(before: Variant, { id, lowStockThreshold, trackInventory }: Variant) {
  const same = before.lowStockThreshold === lowStockThreshold && before.trackInventory === trackInventory;
  return same ? [] : [handedDown(id, { variantId: id })];
}

interface LocationThreshold {
  locationId: string;
  threshold: number | null;
  source: string | null;
  storeIds: string[];
  version: number;
  before: number | null;
}

/** Another threshold holds at a location. */
export function thresholdEvent({ before, version, ...data }: LocationThreshold) {
  const { locationId, threshold } = data;
  return {
    type: 'locationThreshold.updated',
    subject: { type: 'locationThreshold', id: locationId, version },
    data,
    changed: { threshold: [before, threshold] as [unknown, unknown] },
    deliveries: [handedDown(locationId, { locationId })],
  };
}
