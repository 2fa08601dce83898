import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { cancelLines } from '../../src/domain/cancellation.ts';
import { type Fulfillment, ship } from '../../src/domain/fulfillment.ts';
import type { Order } from '../../src/domain/order.ts';
import { dueOf, shareOf } from '../../src/domain/quantities.ts';
import { fulfillmentOf, line, orderOf } from './order-of.ts';

const NOW = new Date();
const PARCELS = 4;
/** Where each piece of a line goes: into one of the parcels, or (PARCELS) it is canceled. */
const pieces = fc.array(fc.integer({ min: 0, max: PARCELS }), { minLength: 1, maxLength: 40 });
const totals = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 2 ** 52 }));

/** An order, how it is split, and in which order its parcels leave and its lines are canceled. */
const story = fc
  .array(fc.record({ total: totals, pieces }), { minLength: 1, maxLength: 5 })
  .filter((lines) => lines.reduce((sum, { total }) => sum + total, 0) < 2 ** 53 - 10_000)
  .chain((lines) => {
    const acts = [
      ...Array.from({ length: PARCELS }, (_, parcel) => ({ parcel })),
      ...lines.map((_, index) => ({ cancel: `l${index}` })),
    ];
    return fc.record({
      lines: fc.constant(lines),
      shipping: fc.integer({ min: 0, max: 9999 }),
      acts: fc.shuffledSubarray<{ parcel?: number; cancel?: string }>(acts, { minLength: acts.length }),
    });
  });

test('in any split and order, with lines canceled in between, the shares sum to the due cent', (t) => {
  const property = fc.property(story, ({ lines, shipping, acts }) => {
    let order: Order = orderOf(
      {
        status: 'confirmed',
        lines: lines.map(({ total, pieces: all }, index) => line(`l${index}`, all.length, total)),
      },
      shipping,
    );
    const countOf = (index: number, place: number) => lines[index]?.pieces.filter((each) => each === place).length ?? 0;
    const packed = (parcel: number): Fulfillment => {
      const quantities = order.lines.map(({ id }, index): [string, number] => [id, countOf(index, parcel)]);
      return fulfillmentOf('pending', Object.fromEntries(quantities.filter(([, quantity]) => quantity > 0)));
    };
    const pending = new Map(Array.from({ length: PARCELS }, (_, parcel) => [parcel, packed(parcel)]));
    let captured = 0;
    let shipments = 0;
    for (const { parcel, cancel } of acts) {
      if (parcel !== undefined) {
        const fulfillment = pending.get(parcel) as Fulfillment;
        pending.delete(parcel);
        if (fulfillment.lines.length === 0) continue;
        const after = ship(order, fulfillment, null, NOW);
        const share = after.fulfillment.captureAmount?.amount ?? -1;
        if (share < 0) return false;
        order = after.order;
        captured += share;
        shipments += 1;
      } else if (cancel !== undefined) {
        const quantity = countOf(Number(cancel.slice(1)), PARCELS);
        if (quantity === 0) continue;
        order = cancelLines(order, [...pending.values()], [{ orderLineId: cancel, quantity }]);
      }
      if (captured > dueOf(order)) return false;
    }
    return shipments === 0 ? captured === 0 : captured === dueOf(order);
  });
  const { size: numRuns, seed } = campaign(t, 'splits of orders', 5000);
  t.notThrows(() => fc.assert(property, { numRuns, seed }));
});

test('shipping goes with the first parcel', (t) => {
  const order = orderOf({ status: 'confirmed', lines: [line('a', 2, 1000)] }, 700);
  const first = ship(order, fulfillmentOf('pending', { a: 1 }), null, NOW);
  t.is(first.fulfillment.captureAmount?.amount, 1200);
  t.is(ship(first.order, fulfillmentOf('pending', { a: 1 }), null, NOW).fulfillment.captureAmount?.amount, 500);
});

test('shares are exact where a double would round', (t) => {
  const total = { amount: 9_007_199_254_740_991, currency: 'USD' };
  t.is(shareOf({ total, quantity: 3 }, 2), 6_004_799_503_160_661);
  t.is(shareOf({ total, quantity: 1_000_000 }, 1_000_000), total.amount);
  t.is(shareOf({ total: { amount: 1, currency: 'USD' }, quantity: 2 }, 1), 1, 'half a cent is rounded up');
});
