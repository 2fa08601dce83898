import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

export type InventoryLevel = components['schemas']['InventoryLevel'];
export type InventoryFacts = components['schemas']['InventoryFacts'];
export type InventoryMovement = components['schemas']['InventoryMovement'];
export type InventoryAdjustment = components['schemas']['InventoryAdjustment'];
export type InventoryTransfer = components['schemas']['InventoryTransfer'];
export type ThresholdSource = NonNullable<InventoryLevel['lowStockThresholdSource']>;
type Adjustment = components['schemas']['NewInventoryAdjustment'];

/** What a level counts. A move holds how much of each comes or goes. */
export interface Quantities {
  onHand: number;
  reserved: number;
  committed: number;
  unavailable: number;
  incoming: number;
}

/** Where stock lies: one level. */
export interface Place {
  variantId: string;
  locationId: string;
}

/** A change of one level, as the ledger keeps it. */
export interface Move extends Place, Partial<Quantities> {}

/** What can still be promised; below zero when more is promised than there is. */
const available = (level: Quantities): number => level.onHand - level.reserved - level.committed - level.unavailable;

/**
 * What an adjustment changes. It may go below what is promised, since the shelf is right and not the books, but never
 * below an empty shelf.
 * @throws quantity_changed, quantity_below_zero
 */
export function adjustmentDelta(
  level: Quantities,
  { field = 'onHand', delta, set, expectedQuantity }: Adjustment,
): number {
  const before = level[field];
  if (expectedQuantity !== undefined && expectedQuantity !== before) {
    throw problems.quantityChanged({ detail: `It is ${before}.`, extension: { quantity: before } });
  }
  const change = delta ?? (set ?? before) - before;
  if (before + change < 0)
    throw problems.quantityBelowZero({ detail: `It is ${before}.`, extension: { quantity: before } });
  return change;
}

/** An adjustment that leaves less than is promised, or makes that worse. */
export const isOversold = (before: Quantities, after: Quantities): boolean =>
  available(after) < 0 && available(after) < available(before);

/** One entry a variant: two lines of the same want the sum. Sorted, so that the same wish always looks the same. */
export function sumByVariant(
  lines: readonly { variantId: string; quantity: number }[],
): { variantId: string; quantity: number }[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity })).toSorted(byVariant);
}

const byVariant = (a: { variantId: string }, b: { variantId: string }): number => (a.variantId < b.variantId ? -1 : 1);

/**
 * The two moves of each line. Promised stock stays where it is promised.
 * @throws out_of_stock
 */
export function transferMoves(
  { fromLocationId, toLocationId, lines }: components['schemas']['NewInventoryTransfer'],
  levels: readonly InventoryLevel[],
): Move[] {
  const wanted = sumByVariant(lines);
  const short = wanted.flatMap(({ variantId, quantity: requested }) => {
    const level = levels.find((each) => each.variantId === variantId && each.locationId === fromLocationId);
    const there = level ? Math.max(0, available(level)) : 0;
    return there < requested ? [{ variantId, requested, available: there }] : [];
  });
  if (short.length > 0) throw problems.outOfStock({ extension: { lines: short } });
  return wanted.flatMap(({ variantId, quantity }) => [
    { variantId, locationId: fromLocationId, onHand: -quantity },
    { variantId, locationId: toLocationId, onHand: quantity },
  ]);
}

/** @throws same_location */
export function requireTwoLocations({
  fromLocationId,
  toLocationId,
}: {
  fromLocationId: string;
  toLocationId: string;
}): void {
  if (fromLocationId !== toLocationId) return;
  throw problems.sameLocation({
    errors: [{ pointer: '/toLocationId', code: 'same_location', detail: 'is fromLocationId' }],
  });
}
