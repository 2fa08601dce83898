import { problems } from '../problems.ts';
import type { Place, Quantities } from './inventory.ts';
import { sumByVariant } from './inventory.ts';
import {
  type HeldLine,
  type HeldReservation,
  openQuantity,
  type ReservationChange,
  requireArrow,
} from './reservation.ts';

type Wanted = readonly { variantId: string; quantity: number }[];
type Share = 'released' | 'consumed';

/** Without wishes, all that is left. From the last line back, so that what stays lies where the store likes it best. */
export function releaseReservation(before: HeldReservation, wanted: Wanted | undefined): ReservationChange {
  requireArrow('release', before.state);
  const all = before.lines.map((line) => ({ variantId: line.variantId, quantity: openQuantity(line) }));
  const shares = share(before.lines.toReversed(), wanted ?? all, openQuantity);
  const counted = before.state === 'committed' ? 'committed' : 'reserved';
  return settle(before, shares, 'released', (quantity) => ({ [counted]: -quantity }));
}

/** There is nothing left to give back: a repeated or late undo has nothing to do. */
export const holdsNothing = ({ state }: HeldReservation): boolean => state !== 'active' && state !== 'committed';

/**
 * Goods leave. What is not on the shelf can't, though it was promised.
 * @throws reservation_not_committed, quantity_not_reserved, insufficient_on_hand
 */
export function consumeReservation(
  before: HeldReservation,
  wanted: Wanted,
  levels: readonly (Place & Quantities)[],
): ReservationChange {
  requireArrow('consume', before.state);
  const onHand = (line: HeldLine) =>
    levels.find((level) => level.variantId === line.variantId && level.locationId === line.locationId)?.onHand ?? 0;
  const capacity = (line: HeldLine) => (line.tracked ? Math.min(openQuantity(line), onHand(line)) : openQuantity(line));
  requireOnHand(before.lines, wanted, capacity);
  const shares = share(before.lines, wanted, capacity);
  return settle(before, shares, 'consumed', (quantity) => ({ onHand: -quantity, committed: -quantity }));
}

/** How much each line gives. @throws quantity_not_reserved */
function share(lines: readonly HeldLine[], wanted: Wanted, capacity: (line: HeldLine) => number): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { variantId, quantity } of sumByVariant(wanted)) {
    let left = quantity;
    for (const line of lines.filter((each) => each.variantId === variantId)) {
      const taken = Math.min(left, capacity(line));
      shares.set(line.id, taken);
      left -= taken;
    }
    if (left > 0)
      throw problems.quantityNotReserved({
        extension: { lines: [{ variantId, requested: quantity, open: quantity - left }] },
      });
  }
  return shares;
}

function requireOnHand(lines: readonly HeldLine[], wanted: Wanted, capacity: (line: HeldLine) => number): void {
  const short = sumByVariant(wanted).flatMap(({ variantId, quantity: requested }) => {
    const own = lines.filter((line) => line.variantId === variantId);
    const total = (of: (line: HeldLine) => number) => own.reduce((sum, line) => sum + of(line), 0);
    const onHand = total(capacity);
    return requested <= total(openQuantity) && requested > onHand ? [{ variantId, requested, onHand }] : [];
  });
  if (short.length > 0) throw problems.insufficientOnHand({ extension: { lines: short } });
}

/** When nothing is left it ends: as consumed if anything was, else as released. */
function settle(
  before: HeldReservation,
  shares: Map<string, number>,
  field: Share,
  quantities: (quantity: number) => Partial<Quantities>,
): ReservationChange {
  const lines = before.lines.map((line) => {
    const changed = { ...line, [field]: line[field] + (shares.get(line.id) ?? 0) };
    return openQuantity(changed) > 0 ? changed : { ...changed, heldUntil: null };
  });
  const moves = before.lines.flatMap(({ id, tracked, variantId, locationId }) => {
    const quantity = shares.get(id) ?? 0;
    return tracked && locationId !== null && quantity > 0 ? [{ variantId, locationId, ...quantities(quantity) }] : [];
  });
  const ended = lines.every((line) => openQuantity(line) === 0);
  const end = lines.some((line) => line.consumed > 0) ? 'consumed' : 'released';
  return { after: { ...before, state: ended ? end : before.state, lines, version: before.version + 1 }, moves };
}
