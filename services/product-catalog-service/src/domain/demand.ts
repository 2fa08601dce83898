import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

type Lines = components['schemas']['NewReservation']['lines'];

/** What is wanted of one variant, anywhere or at one location. */
export interface Want {
  variantId: string;
  locationId: string | null;
  quantity: number;
}

/** Summed by variant and location: two lines that would each fit may not fit together. Sorted, to be compared. */
export function demandOf(lines: Lines): Want[] {
  const wants = new Map<string, Want>();
  for (const { variantId, locationId = null, quantity } of lines) {
    const key = `${variantId} ${locationId ?? ''}`;
    wants.set(key, { variantId, locationId, quantity: (wants.get(key)?.quantity ?? 0) + quantity });
  }
  return [...wants].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, want]) => want);
}

/** @throws unknown_location when a line asks for a location that the store takes no stock from */
export function requireUsedLocations(lines: Lines, used: readonly string[]): void {
  const errors = lines.flatMap(({ locationId }, index) =>
    locationId === undefined || used.includes(locationId)
      ? []
      : [{ pointer: `/lines/${index}/locationId`, code: 'unknown_location', detail: 'is no location of this store' }],
  );
  if (errors.length > 0) throw problems.unknownLocation({ errors });
}

/** Which of the lines can't be sold at all. */
export function unsellable(lines: Lines, variantIds: readonly string[]) {
  const errors = lines.flatMap(({ variantId }, index) =>
    variantIds.includes(variantId) ? [notSellable(`/lines/${index}/variantId`)] : [],
  );
  return problems.variantNotSellable({ errors });
}

/** Which variants are short, and by how much. */
export const shortage = (lines: { variantId: string; requested: number; available: number }[]) =>
  problems.outOfStock({ extension: { lines } });

/** The fault of a line that names what can't be sold. */
export const notSellable = (pointer: string) => ({
  pointer,
  code: 'variant_not_sellable',
  detail: 'does not exist or is not on sale',
});
