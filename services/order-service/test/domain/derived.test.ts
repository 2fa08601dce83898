import test from 'ava';
import fc from 'fast-check';
import { changesOf, withDerived, withoutPersonalData } from '../../src/domain/derived.ts';
import { assertOnHand } from '../../src/domain/on-hand.ts';
import { type Order, titleOf } from '../../src/domain/order.ts';
import { keepPayment, type PaymentSnapshot, paymentStatusOf } from '../../src/domain/payment-status.ts';
import { fulfillmentStatusOf } from '../../src/domain/quantities.ts';
import { fulfillmentOf, line, orderOf, paymentOf } from './order-of.ts';

const nothing = { authorized: 0 };
const payments: [Order['paymentStatus'], string, Partial<PaymentSnapshot>[]][] = [
  ['unpaid', 'no payment', []],
  ['unpaid', 'one that waits for a card', [{ state: 'requiresPaymentMethod', ...nothing }]],
  ['unpaid', 'one whose outcome is unknown', [{ state: 'reconciling', ...nothing }]],
  ['unpaid', 'one given up before it was authorized', [{ state: 'canceled', ...nothing }]],
  [
    'unpaid',
    'a new one after one that failed',
    [
      { state: 'failed', ...nothing },
      { state: 'processing', ...nothing },
    ],
  ],
  ['authorized', 'all authorized', [{}]],
  ['authorized', 'a part let go', [{ voided: 400 }]],
  ['authorized', 'a second one after a first that lapsed', [{ state: 'expired', voided: 8400 }, {}]],
  ['partiallyPaid', 'a share captured', [{ state: 'partiallyCaptured', captured: 4200 }]],
  ['partiallyPaid', 'a part received', [{ state: 'processing', authorized: 100, captured: 100 }]],
  ['paid', 'all captured', [{ state: 'captured', captured: 8400 }]],
  [
    'paid',
    'captured by two',
    [
      { captured: 4200, voided: 4200 },
      { authorized: 4200, captured: 4200 },
    ],
  ],
  ['partiallyRefunded', 'a part given back', [{ captured: 8400, refunded: 1 }]],
  ['refunded', 'all given back', [{ captured: 8400, refunded: 8400 }]],
  ['voided', 'let go', [{ state: 'voided', voided: 8400 }]],
  ['voided', 'lapsed at the gateway', [{ state: 'expired', voided: 8400 }]],
  ['failed', 'it can never be taken', [{ state: 'failed', ...nothing }]],
  ['disputed', 'charged back', [{ captured: 8400, disputed: 8400 }]],
];

for (const [status, what, list] of payments) {
  test(`${status}: ${what}`, (t) => {
    const order = orderOf({ payments: list.map((more, index) => paymentOf({ id: `pay_${index}`, ...more })) });
    t.is(paymentStatusOf(order), status);
  });
}

test('canceled lines lower what makes an order paid, and what is free is paid', (t) => {
  const captured = { payments: [paymentOf({ captured: 4200, voided: 4200 })] };
  t.is(paymentStatusOf(orderOf(captured)), 'partiallyPaid');
  t.is(paymentStatusOf(orderOf({ ...captured, canceledTotal: { amount: 4200, currency: 'USD' } })), 'paid');
  t.is(paymentStatusOf(orderOf({ lines: [line('a', 1, 0)] })), 'paid');
});

const counted: [Order['fulfillmentStatus'], [number, number, number, number][]][] = [
  ['unfulfilled', [[2, 0, 0, 0]]],
  ['unfulfilled', [[2, 0, 0, 1]]],
  ['partiallyFulfilled', [[2, 1, 0, 0]]],
  ['partiallyFulfilled', [[2, 1, 1, 0]]],
  [
    'partiallyFulfilled',
    [
      [1, 1, 1, 0],
      [1, 0, 0, 0],
    ],
  ],
  ['fulfilled', [[2, 2, 0, 0]]],
  ['fulfilled', [[2, 1, 0, 1]]],
  ['fulfilled', [[2, 2, 1, 0]]],
  ['delivered', [[2, 2, 2, 0]]],
  ['delivered', [[2, 1, 1, 1]]],
];

for (const [status, lines] of counted) {
  test(`${status}: quantity, shipped, delivered, canceled are ${lines.join(' and ')}`, (t) => {
    const order = {
      lines: lines.map(([quantity, shipped, delivered, canceled], index) =>
        line(`l${index}`, quantity, 1, { shipped, delivered, canceled }),
      ),
    };
    t.is(fulfillmentStatusOf(order), status);
  });
}

test('news of payments may come in any order and again: the highest version of each stands', (t) => {
  const news = fc.array(fc.record({ id: fc.constantFrom('pay_1', 'pay_2'), version: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 20,
  });
  const property = fc.property(news, (heard) => {
    const snapshots = heard.map(({ id, version }) => paymentOf({ id, version, captured: version }));
    const kept = snapshots.reduce(keepPayment, orderOf()).payments;
    const highest = (id: string) => Math.max(...heard.filter((each) => each.id === id).map(({ version }) => version));
    return (
      kept.length === new Set(heard.map(({ id }) => id)).size &&
      kept.every(({ id, version, captured }) => version === highest(id) && captured === version)
    );
  });
  t.notThrows(() => fc.assert(property));
  const known = orderOf({ payments: [paymentOf({ version: 3 })] });
  t.is(keepPayment(known, paymentOf({ version: 3, captured: 1 })), known, 'the same version says nothing new');
});

test('what changed is told as it was and is, however a database orders its fields', (t) => {
  const before = orderOf({ nextAction: { url: 'https://bank.example', type: 'authenticate' } });
  t.deepEqual(changesOf(before, { ...before, nextAction: { type: 'authenticate', url: 'https://bank.example' } }), {});
  const after = withDerived({ ...before, status: 'confirmed', payments: [paymentOf()] });
  t.deepEqual(changesOf(before, after), {
    status: ['pending', 'confirmed'],
    payments: [[], [paymentOf()]],
    paymentStatus: ['unpaid', 'authorized'],
  });
});

test('an event shows no personal data', (t) => {
  const order = orderOf({ note: 'ring twice', holdReason: 'Ada called', customer: { email: 'canary@lodge.example' } });
  const shown = JSON.stringify(withoutPersonalData(order));
  for (const word of ['canary', 'Ada', 'Beaver Dam', 'ring twice']) t.false(shown.includes(word), word);
});

test('no more ships than is on hand, shipments counted that the shelf has not heard of', (t) => {
  const ask = (quantities: Record<string, number>, stock: [string, number, number][], shipped = 0) => {
    const order = orderOf({ lines: [line('a', 9, 900, { shipped }), line('b', 9, 900)] });
    const on = stock.map(([id, consumed, onHand]) => ({ variantId: `var_${id}`, consumed, onHand }));
    return () => assertOnHand(order, fulfillmentOf('pending', quantities), on);
  };
  t.notThrows(ask({ a: 3 }, [['a', 0, 3]]));
  t.notThrows(ask({ a: 2 }, [['a', 4, 2]], 4));
  t.like(t.throws(ask({ a: 4 }, [['a', 0, 3]])), {
    code: 'insufficient_on_hand',
    extension: { lines: [{ variantId: 'var_a', requested: 4, onHand: 3 }] },
  });
  t.like(t.throws(ask({ a: 2 }, [['a', 0, 3]], 2)), { extension: { lines: [{ onHand: 1 }] } });
  t.like(t.throws(ask({ a: 1, b: 2 }, [['a', 0, 1]])), { extension: { lines: [{ variantId: 'var_b', onHand: 0 }] } });
});

test('a title is what an operator reads', (t) => {
  const order = orderOf({ lines: [line('a', 2, 8000), line('b', 1, 400)] });
  t.is(titleOf(order, 'Lodge Supply'), 'Order 1042 · Lodge Supply · 3 items · $84.00');
  const yen = { ...orderOf({ lines: [line('a', 1, 8400)] }), currency: 'JPY' };
  t.is(titleOf(yen, 'Lodge Supply'), 'Order 1042 · Lodge Supply · 1 item · ¥8,400');
});
