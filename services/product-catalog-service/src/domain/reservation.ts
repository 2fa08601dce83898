import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { Move, Quantities } from './inventory.ts';

export type Reservation = components['schemas']['Reservation'];
export type ReservationStock = components['schemas']['ReservationStock'];
export type ReservationState = components['schemas']['ReservationState'];
export type Verb = 'extend' | 'commit' | 'expire' | 'release' | 'consume';

export interface HeldLine {
  id: string;
  variantId: string;
  /** Null for an untracked variant of a store without locations. */
  locationId: string | null;
  quantity: number;
  consumed: number;
  released: number;
  /** Whether it takes stock from a level; decided when it was reserved, for good. */
  tracked: boolean;
  /** Set exactly as long as the line counts in its level's `reserved`. */
  heldUntil: Date | null;
}

/** A reservation under its lock, at a moment after that lock was had. */
export interface HeldReservation {
  id: string;
  tenantId: string;
  storeId: string;
  orderId: string;
  /** `expired` as soon as its time has come, whether or not anybody has written it down. */
  state: ReservationState;
  /** Whether that it expired has been written down and told. */
  expiryTold: boolean;
  expiresAt: Date;
  version: number;
  lines: HeldLine[];
  now: Date;
}

/** What becomes of a reservation, and what that does to stock. */
export interface ReservationChange {
  after: HeldReservation;
  moves: Move[];
}

/** Where each verb leads from where; everything else is refused. */
const arrows: Record<Verb, Partial<Record<ReservationState, ReservationState>>> = {
  extend: { active: 'active', expired: 'active' },
  commit: { active: 'committed', expired: 'committed' },
  expire: { active: 'expired' },
  release: { active: 'released', committed: 'released' },
  consume: { committed: 'consumed' },
};

/** @throws reservation_not_active, reservation_not_committed */
export function requireArrow(verb: Verb, state: ReservationState): ReservationState {
  const next = arrows[verb][state];
  if (next) return next;
  const refuse = verb === 'consume' ? problems.reservationNotCommitted : problems.reservationNotActive;
  throw refuse({ detail: `It is ${state}.` });
}

/** What the line still promises. */
export const openQuantity = (line: HeldLine): number => line.quantity - line.consumed - line.released;

/** The moves of lines that take stock; `quantities` says how the open quantity of each moves. */
export function movesOf(lines: readonly HeldLine[], quantities: (open: number) => Partial<Quantities>): Move[] {
  return lines.flatMap(({ tracked, variantId, locationId, ...line }) => {
    const open = openQuantity({ tracked, variantId, locationId, ...line });
    return tracked && locationId !== null && open > 0 ? [{ variantId, locationId, ...quantities(open) }] : [];
  });
}
