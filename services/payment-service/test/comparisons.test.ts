import test from 'ava';
import { compareLevel } from '../src/domain/compare-levels.ts';
import { compareOrder, type OrderFacts } from '../src/domain/compare-orders.ts';
import { compareStock, type ReservationFacts, surplusOf } from '../src/domain/compare-stock.ts';
import type { Window } from '../src/domain/difference.ts';
import { ended, newReconciliation } from '../src/domain/reconciliation.ts';
import { authorized, capturing, fresh, settled, voiding } from './record-of.ts';

const early = '2026-11-01T09:00:00.000Z';
const all: Window = { from: null, to: new Date('2026-11-02T00:00:00.000Z') };
const until = (to: string): Window => ({ from: null, to: new Date(to) });

/** Of 100.00 dollars for two pieces, and told of its payment. */
const order = (fields: Partial<OrderFacts> = {}): OrderFacts => ({
  id: 'ord_1',
  status: 'confirmed',
  heldFrom: null,
  waitingFor: 'shipment',
  currency: 'USD',
  due: 10_000,
  refundUnderWay: false,
  lines: [{ variantId: 'var_1', quantity: 2, shipped: 0, canceled: 0 }],
  payments: [
    {
      id: 'pay_1',
      version: 3,
      state: 'authorized',
      authorized: 10_000,
      voided: 0,
      captured: 0,
      refunded: 0,
      disputed: 0,
    },
  ],
  updatedAt: early,
  ...fields,
});

const reservation = (fields: Partial<ReservationFacts> = {}): ReservationFacts => ({
  id: 'res_1',
  orderId: 'ord_1',
  state: 'committed',
  lines: [{ variantId: 'var_1', quantity: 2, consumed: 0, released: 0 }],
  updatedAt: early,
  ...fields,
});

const kindsOf = (found: { kind: string }[]) => found.map(({ kind }) => kind);

test('an order and its payment agree, or each of their differences has its name', (t) => {
  const compare = (facts: OrderFacts | undefined, payments = [authorized()], window = all) =>
    kindsOf(compareOrder(facts, payments, window));
  t.deepEqual(compare(order()), []);
  t.deepEqual(compare(undefined), ['orderMissing']);
  t.deepEqual(compare(order({ payments: [] })), ['orderNotTold']);
  t.deepEqual(compare(order(), []), ['orderUnpaid']);
  t.deepEqual(compare(order({ status: 'onHold', heldFrom: 'confirmed' }), []), ['orderUnpaid']);
  t.deepEqual(compare(order({ waitingFor: 'paymentMethod' }), []), [], 'it knows');
  t.deepEqual(compare(order({ status: 'pending' }), []), [], 'it is not sure yet');
  t.deepEqual(compare(order({ due: 0 }), []), [], 'it costs nothing');
  t.deepEqual(compare(order({ status: 'canceled' })), ['moneyHeld']);
  t.deepEqual(compare(order({ status: 'canceled', refundUnderWay: true })), [], 'somebody is at it');
  const nothing = order().payments.map((each) => ({ ...each, state: 'requiresPaymentMethod', authorized: 0 }));
  t.deepEqual(
    compare(order({ status: 'pending', payments: nothing }), [voiding(fresh())]),
    [],
    'no money, no difference',
  );
  const taken = settled(capturing(authorized()), { status: 'captured', amountReceived: 10_000 });
  const told = order().payments.map((each) => ({ ...each, state: 'captured', captured: 10_000 }));
  t.deepEqual(compare(order({ payments: told }), [taken]), []);
  t.deepEqual(compare(order({ status: 'expired', payments: told }), [taken]), ['moneyHeld']);
  t.deepEqual(compare(order({ payments: told.map((each) => ({ ...each, state: 'authorized' })) }), [taken]), [
    'orderNotTold',
  ]);
});

test('what changed on either side within the grace is under way', (t) => {
  const payment = authorized();
  const changed = payment.payment.updatedAt.toISOString();
  t.deepEqual(compareOrder(undefined, [payment], until(changed)), []);
  t.deepEqual(compareOrder(order({ status: 'canceled', updatedAt: changed }), [], until(changed)), []);
  t.deepEqual(
    compareStock('ord_1', order({ status: 'canceled' }), reservation({ updatedAt: changed }), until(changed)),
    [],
  );
});

test('an order and its stock agree, or each of their differences has its name', (t) => {
  const compare = (facts: OrderFacts | undefined, held: ReservationFacts | undefined) =>
    compareStock('ord_1', facts, held, all).map(({ kind, repair }) => `${kind} ${repair}`);
  const lines = (shipped: number, canceled: number) => [{ variantId: 'var_1', quantity: 2, shipped, canceled }];
  const pieces = (consumed: number, released: number) => [{ variantId: 'var_1', quantity: 2, consumed, released }];
  t.deepEqual(compare(order(), reservation()), []);
  t.deepEqual(compare(order({ lines: lines(1, 1) }), reservation({ state: 'consumed', lines: pieces(1, 1) })), []);
  t.deepEqual(compare(order({ status: 'pending' }), reservation({ state: 'active' })), []);
  t.deepEqual(compare(order({ status: 'expired' }), reservation({ state: 'released', lines: pieces(0, 2) })), []);
  t.deepEqual(compare(order(), undefined), ['reservationMissing none']);
  t.deepEqual(compare(order({ lines: lines(2, 0) }), undefined), [], 'nothing is left to hold');
  t.deepEqual(compare(undefined, reservation()), ['reservationStray releaseReservation']);
  t.deepEqual(compare(undefined, reservation({ state: 'active' })), [], 'it expires by itself');
  t.deepEqual(compare(order({ status: 'failed' }), reservation()), ['reservationStray releaseReservation']);
  t.deepEqual(compare(order(), reservation({ state: 'expired' })), ['reservationDiffers none']);
  t.deepEqual(compare(order(), reservation({ state: 'released', lines: pieces(0, 2) })), ['reservationDiffers none']);
  t.deepEqual(compare(order({ lines: lines(1, 0) }), reservation()), ['reservationDiffers none'], 'goods left unseen');
  const half = order({ lines: lines(0, 1) });
  t.deepEqual(compare(half, reservation()), ['reservationDiffers releaseReservation']);
  t.deepEqual(surplusOf(half, reservation()), [{ variantId: 'var_1', quantity: 1 }]);
});

test('a level is compared with its movements and with what reservations hold', (t) => {
  const level = { onHand: 12, reserved: 1, committed: 2, unavailable: 0, incoming: 0 };
  const compare = (fields: object) =>
    kindsOf(
      compareLevel({
        id: 'lvl_1',
        variantId: 'var_1',
        locationId: 'loc_1',
        level,
        movements: level,
        promised: { reserved: 1, committed: 2 },
        ...fields,
      }),
    );
  t.deepEqual(compare({}), []);
  t.deepEqual(compare({ movements: { ...level, onHand: 11 } }), ['levelDiffers']);
  t.deepEqual(compare({ promised: { reserved: 0, committed: 2 } }), ['promiseDiffers']);
});

test('a reconciliation that leaves a gap does not count as having covered it', (t) => {
  const [monday, friday] = [new Date('2026-11-02T00:00:00.000Z'), new Date('2026-11-06T00:00:00.000Z')];
  const ids = { id: 'rec_1', tenantId: 'ten_1' };
  const succeed = (wish: object, coveredUntil: Date | null) =>
    ended(
      newReconciliation({ grace: 'PT0S', ...wish }, { ...ids, coveredUntil }, friday),
      { status: 'succeeded' },
      coveredUntil,
      friday,
    ).coversUntil;
  t.deepEqual(succeed({}, null), friday);
  t.deepEqual(succeed({}, monday), friday);
  t.deepEqual(succeed({ from: '2026-11-05T00:00:00.000Z' }, monday), monday);
  t.is(succeed({ from: '2026-11-05T00:00:00.000Z' }, null), null);
  t.deepEqual(succeed({ from: '2026-11-01T00:00:00.000Z' }, monday), friday);
  t.is(newReconciliation({}, { ...ids, coveredUntil: null }, friday).scopeTo.getTime(), friday.getTime() - 300_000);
});
