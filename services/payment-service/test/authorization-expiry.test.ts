import test from 'ava';
import { expiringAt, wouldLapse } from '../src/domain/authorization-expiry.ts';
import { authorized, awaitingBuyer, capturing, settled, voiding } from './record-of.ts';

const NOW = new Date('2026-11-01T10:00:00.000Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

test('the order hears of a lapse a day ahead, of a short authorization when half its time is over', (t) => {
  t.deepEqual(expiringAt(later(7 * 24), NOW), later(6 * 24));
  t.deepEqual(expiringAt(later(48), NOW), later(24));
  t.deepEqual(expiringAt(later(10), NOW), later(5));
  t.deepEqual(expiringAt(later(-1), NOW), later(-1), 'one that is over already is told at once');
});

test('only what is held and not captured would lapse', (t) => {
  const captured = settled(capturing(authorized()), { status: 'captured', amountReceived: 10_000 });
  const partly = settled(capturing(authorized(true), 4_000), { status: 'capturable', amountReceived: 4_000 });
  t.true(wouldLapse(authorized()));
  t.true(wouldLapse(partly));
  t.false(wouldLapse(captured));
  t.false(wouldLapse(awaitingBuyer()));
  t.false(wouldLapse(settled(voiding(authorized()), { status: 'canceled' })));
});
