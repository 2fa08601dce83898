import test from 'ava';
import { cancelLines, requestCancel } from '../../src/domain/cancellation.ts';
import { ship } from '../../src/domain/fulfillment.ts';
import type { Order } from '../../src/domain/order.ts';
import { archive, assertShippable, hold, release } from '../../src/domain/order-status.ts';
import { addPaymentMethod } from '../../src/domain/payment-method.ts';
import { fulfillmentOf, line, orderIn, orderOf, outcomeOf, SITUATIONS, type Situation } from './order-of.ts';

/** Every command in every situation: where it leads, or the letter of its refusal. `=` leaves the status as it is. */
const TABLE = `
                          hold                 release         cancel                    lines  pack  ship        method   archive
pending                   held:pending         U               canceling:pending         N      N     N           M        A
requiresAction            held:requiresAction  U               canceling:requiresAction  N      N     N           pending  A
confirmed                 held:confirmed       U               canceling:confirmed       =      =     processing  M        A
processing                held:processing      U               S                         =      =     =           M        A
completed                 E                    U               E                         E      E     E           M        =
canceled                  E                    U               E                         E      E     E           M        =
expired                   E                    U               E                         E      E     E           M        =
failed                    E                    U               E                         E      E     E           M        =
held:pending              H                    pending         canceling:pending         N      H     H           H        A
held:requiresAction       H                    requiresAction  canceling:requiresAction  N      H     H           H        A
held:confirmed            H                    confirmed       canceling:confirmed       =      H     H           H        A
held:processing           H                    processing      S                         =      H     H           H        A
canceling:pending         C                    U               =                         C      C     C           C        A
canceling:requiresAction  C                    U               =                         C      C     C           C        A
canceling:confirmed       C                    U               =                         C      C     C           C        A
`;

const refusals: Record<string, string> = {
  A: 'order_not_ended',
  C: 'order_cancel_requested',
  E: 'order_already_ended',
  H: 'order_on_hold',
  M: 'payment_method_not_needed',
  N: 'order_not_confirmed',
  S: 'order_already_shipped',
  U: 'order_not_on_hold',
};

const NOW = new Date('2026-11-01T09:40:00.000Z');
const commands: Record<string, (order: Order) => Order> = {
  hold: (order) => hold(order, 'fraud check'),
  release,
  cancel: (order) => requestCancel(order, NOW),
  lines: (order) => cancelLines(order, [], [{ orderLineId: 'a', quantity: 1 }]),
  pack: (order) => {
    assertShippable(order);
    return order;
  },
  ship: (order) => ship(order, fulfillmentOf('pending'), null, NOW).order,
  method: (order) => addPaymentMethod(order, { type: 'card', token: 'pm_card_visa' }, NOW),
  archive: (order) => archive(order, NOW),
};

const [head = '', ...rows] = TABLE.trim().split('\n');
const names = head.trim().split(/\s+/);
const cells = rows.flatMap((row) => {
  const [situation, ...outcomes] = row.trim().split(/\s+/) as [Situation, ...string[]];
  return names.map((name, index) => ({ situation, name, outcome: outcomes[index] as string }));
});

test('the table has every command in every situation', (t) => {
  const walked = new Set(cells.map(({ name, situation }) => `${name} ${situation}`));
  t.is(walked.size, Object.keys(commands).length * SITUATIONS.length);
});

for (const { situation, name, outcome } of cells) {
  const wanted = outcome === '=' ? situation : (refusals[outcome] ?? outcome);
  test(`${name} in ${situation}: ${wanted}`, (t) => {
    t.is(
      outcomeOf(() => commands[name]?.(orderIn(situation)) as Order),
      wanted,
    );
  });
}

test('a hold says why, and its end forgets it', (t) => {
  const held = hold(orderOf(), 'fraud check');
  t.like(held, { status: 'onHold', heldFrom: 'pending', holdReason: 'fraud check' });
  t.like(release(held), { status: 'pending', heldFrom: null, holdReason: null });
});

test('a cancellation ends a hold and what the buyer was asked', (t) => {
  const canceling = requestCancel(orderIn('held:requiresAction'), NOW);
  t.like(canceling, { heldFrom: null, holdReason: null, nextAction: null, cancelRequestedAt: NOW.toISOString() });
  t.is(requestCancel(canceling, new Date()), canceling, 'asked twice is asked once');
});

test('lines are canceled as far as they are open, and take their share of the total with them', (t) => {
  const order = orderOf({ status: 'confirmed', lines: [line('a', 3, 1000), line('b', 1, 500, { shipped: 1 })] });
  const cancel = (orderLineId: string, quantity: number, packed = [fulfillmentOf('pending')]) =>
    cancelLines(order, packed, [{ orderLineId, quantity }]);
  t.deepEqual(cancel('a', 2).canceledTotal, { amount: 667, currency: 'USD' });
  t.is(cancel('a', 2).lines[0]?.canceled, 2);
  const tooMany = t.throws(() => cancel('a', 3));
  t.like(tooMany, { code: 'quantity_not_available', extension: { available: 2 } });
  t.like(tooMany, { errors: [{ pointer: '/lines/0/quantity' }] });
  t.is(cancel('a', 3, [fulfillmentOf('canceled')]).lines[0]?.canceled, 3, 'nothing is packed any more');
  t.like(
    t.throws(() => cancel('b', 1)),
    { code: 'quantity_not_available' },
  );
  t.like(
    t.throws(() => cancel('c', 1)),
    { code: 'order_line_not_found', errors: [{ pointer: '/lines/0' }] },
  );
  const twice = [
    { orderLineId: 'a', quantity: 2 },
    { orderLineId: 'a', quantity: 1 },
  ];
  t.like(
    t.throws(() => cancelLines(order, [fulfillmentOf('pending')], twice)),
    { code: 'quantity_not_available' },
  );
});

test('another method may follow a capture that was refused after a shipment, and another', (t) => {
  const waiting = orderIn('processing', { waitingFor: 'paymentMethod' });
  const second = addPaymentMethod(waiting, { type: 'card', token: 'pm_1' }, NOW);
  const third = addPaymentMethod(second, { type: 'bankTransfer' }, NOW);
  t.is(third.status, 'processing');
  t.deepEqual(
    third.paymentMethods.map(({ number, type }) => [number, type]),
    [
      [1, 'card'],
      [2, 'card'],
      [3, 'bankTransfer'],
    ],
  );
});

test('another method may follow when an authorization lapsed or could not be renewed, and at no other time', (t) => {
  const give = (waitingFor: Order['waitingFor'], status: 'confirmed' | 'processing' = 'confirmed') =>
    outcomeOf(() => addPaymentMethod(orderIn(status, { waitingFor }), { type: 'card', token: 'pm_1' }, NOW));
  t.is(give('paymentMethod'), 'confirmed');
  t.is(give('authentication'), 'confirmed', 'the bank asks for the renewal');
  t.is(give('authentication', 'processing'), 'processing');
  for (const other of ['shipment', 'delivery', 'capture', null] as const)
    t.is(give(other), 'payment_method_not_needed');
});

test('archived twice is archived once', (t) => {
  const archived = archive(orderIn('completed'), NOW);
  t.is(archived.archivedAt, NOW.toISOString());
  t.is(archive(archived, new Date()), archived);
});
