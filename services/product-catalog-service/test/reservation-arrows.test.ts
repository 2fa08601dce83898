import test from 'ava';
import type { HeldReservation, ReservationState, Verb } from '../src/domain/reservation.ts';
import { requireArrow } from '../src/domain/reservation.ts';
import {
  commitReservation,
  expireReservation,
  extendedUntil,
  extendReservation,
} from '../src/domain/reservation-hold.ts';
import { consumeReservation, releaseReservation } from '../src/domain/reservation-shares.ts';

const now = new Date('2026-11-01T09:30:00Z');
const later = new Date('2026-11-01T10:30:00Z');
const states: ReservationState[] = ['active', 'committed', 'consumed', 'released', 'expired'];
const arrows: Record<Verb, Partial<Record<ReservationState, ReservationState>>> = {
  extend: { active: 'active', expired: 'active' },
  commit: { active: 'committed', expired: 'committed' },
  expire: { active: 'expired' },
  consume: { committed: 'consumed' },
  release: { active: 'released', committed: 'released' },
};

const line = {
  id: 'a',
  variantId: 'v',
  locationId: 'l',
  quantity: 2,
  consumed: 0,
  released: 0,
  tracked: true,
  heldUntil: null,
};
const reservation = (state: ReservationState): HeldReservation => ({
  id: 'r',
  tenantId: 't',
  storeId: 's',
  orderId: 'o',
  state,
  expiryTold: false,
  expiresAt: later,
  version: 1,
  now,
  lines: [{ ...line, heldUntil: state === 'active' ? later : null }],
});
const supply = [{ variantId: 'v', locationId: 'l', available: 2, elastic: false }];
const level = { variantId: 'v', locationId: 'l', onHand: 2, reserved: 0, committed: 2, unavailable: 0, incoming: 0 };
const wanted = [{ variantId: 'v', quantity: 2 }];
const verbs: Record<Verb, (before: HeldReservation) => { after: HeldReservation }> = {
  extend: (before) => extendReservation(before, later, supply),
  commit: (before) => commitReservation(before, supply),
  expire: (before) => {
    requireArrow('expire', before.state);
    return expireReservation(before);
  },
  consume: (before) => consumeReservation(before, wanted, [level]),
  release: (before) => releaseReservation(before, wanted),
};

for (const verb of Object.keys(verbs) as Verb[]) {
  for (const state of states) {
    const next = arrows[verb][state];
    test(`${verb} of what is ${state} ${next ? `leads to ${next}` : 'is refused'}`, (t) => {
      const before = reservation(state);
      if (next) {
        t.like(verbs[verb](before).after, { state: next, version: 2 });
        return;
      }
      const code = verb === 'consume' ? 'reservation_not_committed' : 'reservation_not_active';
      t.like(
        t.throws(() => verbs[verb](before)),
        { status: 409, code },
      );
    });
  }
}

test('an extension never shortens, and never ends in the past', (t) => {
  const earlier = new Date('2026-11-01T10:00:00Z').toISOString();
  t.deepEqual(extendedUntil(reservation('active'), earlier), later);
  t.deepEqual(extendedUntil(reservation('expired'), earlier), new Date(earlier), 'what has expired begins anew');
  for (const past of [now.toISOString(), '2016-12-31T23:59:60Z']) {
    t.like(
      t.throws(() => extendedUntil(reservation('active'), past)),
      { status: 422, code: 'until_in_past' },
    );
  }
});
