import { problems } from '../problems.ts';
import type { Place } from './inventory.ts';
import {
  type HeldLine,
  type HeldReservation,
  movesOf,
  openQuantity,
  type ReservationChange,
  requireArrow,
} from './reservation.ts';

/** What a level can give to an expired reservation that comes back; `elastic` variants are never short. */
export interface Supply extends Place {
  available: number;
  elastic: boolean;
}

/**
 * When the hold ends after an extension: never earlier than before, so that a late repetition can't shorten it.
 * @throws until_in_past
 */
export function extendedUntil({ expiresAt, state, now }: HeldReservation, until: string): Date {
  const asked = new Date(until);
  if (!(asked > now)) {
    throw problems.untilInPast({
      errors: [{ pointer: '/until', code: 'until_in_past', detail: `it is ${now.toISOString()}` }],
    });
  }
  return state === 'active' && expiresAt > asked ? expiresAt : asked;
}

/** @param supply of its levels, with its own stock given back, when it has expired @throws reservation_not_active, out_of_stock */
export function extendReservation(
  before: HeldReservation,
  expiresAt: Date,
  supply: readonly Supply[],
): ReservationChange {
  const state = requireArrow('extend', before.state);
  if (before.state === 'expired') requireSupply(before, supply);
  const lines = before.lines.map((line) => ({ ...line, heldUntil: takesStock(line) ? expiresAt : null }));
  const moves = before.state === 'expired' ? movesOf(before.lines, (open) => ({ reserved: open })) : [];
  return { after: next(before, { state, expiresAt, lines }), moves };
}

/** From here on it can't expire. @throws reservation_not_active, out_of_stock */
export function commitReservation(before: HeldReservation, supply: readonly Supply[]): ReservationChange {
  const state = requireArrow('commit', before.state);
  const expired = before.state === 'expired';
  if (expired) requireSupply(before, supply);
  const moves = movesOf(before.lines, (open) => ({ reserved: expired ? 0 : -open, committed: open }));
  return { after: next(before, { state, lines: before.lines.map(letGo) }), moves };
}

/** Its time has come. Lines whose stock someone took already have nothing left to give back. */
export function expireReservation(before: HeldReservation): ReservationChange {
  const held = before.lines.filter((line) => line.heldUntil !== null);
  const moves = movesOf(held, (open) => ({ reserved: -open }));
  return { after: next(before, { state: 'expired', lines: before.lines.map(letGo) }), moves };
}

const takesStock = (line: HeldLine): boolean => line.tracked && openQuantity(line) > 0;
const letGo = (line: HeldLine): HeldLine => ({ ...line, heldUntil: null });
const next = (before: HeldReservation, fields: Partial<HeldReservation>): HeldReservation => ({
  ...before,
  ...fields,
  version: before.version + 1,
});

function requireSupply({ lines }: HeldReservation, supply: readonly Supply[]): void {
  const short = lines.filter(takesStock).flatMap((line) => {
    const source = supply.find((each) => each.variantId === line.variantId && each.locationId === line.locationId);
    const requested = openQuantity(line);
    const available = Math.max(0, source?.available ?? 0);
    return source?.elastic || available >= requested ? [] : [{ variantId: line.variantId, requested, available }];
  });
  if (short.length > 0) throw problems.outOfStock({ extension: { lines: short } });
}
