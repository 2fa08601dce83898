import test from 'ava';
import type { Order } from '../../src/domain/order.ts';
import { type Progress, progress } from '../../src/domain/progress.ts';
import { fulfillmentOf, line, orderIn, orderOf, outcomeOf, paymentOf, SITUATIONS, type Situation } from './order-of.ts';

/**
 * Every step from every situation: where it leads, or `-` where it is refused. `=` leaves the status as it is: news of
 * payments is taken everywhere.
 */
const TABLE = `
                      paymentAuthorized  paymentActionRequired     paymentDeclined           paymentFailed  paymentCaptured  paymentVoided  waiting  paymentChanged
pending               =                  requiresAction            requiresAction            failed         =                =              =        =
requiresAction        pending            requiresAction            requiresAction            failed         =                =              =        =
confirmed             =                  -                         =                         failed         =                =              =        =
processing            =                  -                         =                         -              =                =              =        =
completed             =                  -                         -                         -              =                =              =        =
canceled              =                  -                         -                         -              =                =              =        =
expired               =                  -                         -                         -              =                =              =        =
failed                =                  -                         -                         -              =                =              =        =
held:pending          =                  held:requiresAction       held:requiresAction       failed         =                =              =        =
held:requiresAction   held:pending       held:requiresAction       held:requiresAction       failed         =                =              =        =
held:confirmed        =                  -                         =                         failed         =                =              =        =
held:processing       =                  -                         =                         -              =                =              =        =
canceling:pending     =                  =                         =                         canceling:failed  =             =              =        =
canceling:requiresAction  canceling:pending  =                     =                         canceling:failed  =             =              =        =
canceling:confirmed   =                  -                         =                         canceling:failed  =             =              =        =

                      stockCommitted  stockLost         paymentExpired     canceled  completed  authorizationExpiring
pending               confirmed       failed            expired            -         -          -
requiresAction        -               failed            expired            -         -          -
confirmed             -               failed            -                  -         -          =
processing            -               -                 -                  -         completed  =
completed             -               -                 -                  -         -          -
canceled              -               -                 -                  -         -          -
expired               -               -                 -                  -         -          -
failed                -               -                 -                  -         -          -
held:pending          held:confirmed  failed            expired            -         -          -
held:requiresAction   -               failed            expired            -         -          -
held:confirmed        -               failed            -                  -         -          =
held:processing       -               -                 -                  -         -          =
canceling:pending     -               canceling:failed  canceling:expired  canceled  -          -
canceling:requiresAction  -           canceling:failed  canceling:expired  canceled  -          -
canceling:confirmed   -               canceling:failed  -                  canceled  -          -
`;

const cells = TABLE.trim()
  .split('\n\n')
  .flatMap((part) => {
    const [head = '', ...rows] = part.split('\n');
    const steps = head.trim().split(/\s+/) as Progress['step'][];
    return rows.flatMap((row) => {
      const [situation, ...outcomes] = row.trim().split(/\s+/) as [Situation, ...string[]];
      return steps.map((step, index) => ({ situation, step, outcome: outcomes[index] ?? '' }));
    });
  });

/** Paid, and where goods have left, delivered too: only the status is in the way. */
const ready = (situation: Situation): Order => {
  const order = orderIn(situation, { payments: [paymentOf()] });
  return order.lines[0]?.shipped
    ? { ...order, lines: [line('a', 2, 8400, { shipped: 2, delivered: 2 })], payments: [paymentOf({ captured: 8400 })] }
    : order;
};

test('the table has every step from every situation', (t) => {
  t.is(new Set(cells.map(({ step, situation }) => `${step} ${situation}`)).size, 14 * SITUATIONS.length);
});

for (const { situation, step, outcome } of cells) {
  test(`${step} from ${situation}: ${outcome}`, (t) => {
    const wanted = outcome === '-' ? 'order_step_not_allowed' : outcome === '=' ? situation : outcome;
    t.is(
      outcomeOf(() => progress(ready(situation), [], { step })),
      wanted,
    );
  });
}

test('stock is not committed before what is due is secured', (t) => {
  const commit = (more: Partial<Order>, step: Partial<Progress> = {}) =>
    outcomeOf(() => progress(orderOf(more), [], { step: 'stockCommitted', ...step }));
  t.is(commit({}), 'order_step_not_allowed');
  t.is(commit({ payments: [paymentOf({ authorized: 8399 })] }), 'order_step_not_allowed');
  t.is(commit({ payments: [paymentOf({ voided: 1 })] }), 'order_step_not_allowed');
  t.is(commit({}, { payment: paymentOf() }), 'confirmed', 'the snapshot may ride on the step');
  t.is(commit({ lines: [line('a', 1, 0)] }), 'confirmed', 'nothing is due for what is free');
});

test('an order is completed when all has arrived and the money is there', (t) => {
  const done = line('a', 2, 8400, { shipped: 2, delivered: 2 });
  const complete = (more: Partial<Order>, fulfillments = [fulfillmentOf('delivered')]) =>
    outcomeOf(() => progress(orderOf({ status: 'processing', ...more }), fulfillments, { step: 'completed' }));
  const paid = { payments: [paymentOf({ captured: 8400 })] };
  const refused = 'order_step_not_allowed';
  t.is(complete({ lines: [done], ...paid }), 'completed');
  t.is(complete({ lines: [done], payments: [paymentOf({ captured: 8399 })] }), refused);
  t.is(complete({ lines: [{ ...done, shipped: 1 }], ...paid }), refused);
  t.is(complete({ lines: [{ ...done, shipped: 1, canceled: 1 }], ...paid }), 'completed');
  for (const status of ['pending', 'shipped', 'deliveryFailed'] as const) {
    t.is(complete({ lines: [done], ...paid }, [fulfillmentOf(status)]), refused, status);
  }
  for (const status of ['closed', 'canceled'] as const) {
    t.is(complete({ lines: [done], ...paid }, [fulfillmentOf(status)]), 'completed', status);
  }
});

test('what the buyer has to do stands in the order until it is done', (t) => {
  const nextAction = { type: 'authenticate' as const, url: 'https://bank.example/3ds' };
  const asked = progress(orderOf(), [], {
    step: 'paymentActionRequired',
    payment: paymentOf({ state: 'requiresAction', authorized: 0, nextAction }),
  });
  t.deepEqual(asked.nextAction, nextAction);
  const declined = progress(asked, [], {
    step: 'paymentDeclined',
    payment: paymentOf({ version: 2, state: 'requiresPaymentMethod', authorized: 0, declineCode: 'lost_card' }),
  });
  t.deepEqual(declined.nextAction, { type: 'replacePaymentMethod', declineCode: 'lost_card' });
  t.is(progress(declined, [], { step: 'paymentAuthorized' }).nextAction, null);
  t.is(progress(declined, [], { step: 'paymentExpired' }).nextAction, null);
});

test('an ended order waits for nothing, and is told of its payments still', (t) => {
  const waiting = orderOf({ waitingFor: 'payment', waitingUntil: '2026-11-01T10:30:00.000Z', attention: 'stuck' });
  const expired = progress(waiting, [], { step: 'paymentExpired' });
  t.like(expired, { status: 'expired', waitingFor: null, waitingUntil: null, attention: null });
  const late = progress(expired, [], { step: 'waiting', waitingFor: 'payment', payment: paymentOf() });
  t.like(late, { status: 'expired', waitingFor: null, payments: [paymentOf()] });
});

test('what the process waits for, and that it is stuck, is as it said last', (t) => {
  const until = '2026-11-01T10:30:00.000Z';
  const stuck = progress(orderOf(), [], { step: 'waiting', waitingFor: 'operator', waitingUntil: until, stuck: true });
  t.like(stuck, { waitingFor: 'operator', waitingUntil: until, attention: 'stuck' });
  t.like(progress(stuck, [], { step: 'waiting', waitingFor: 'receipt' }), {
    waitingFor: 'receipt',
    waitingUntil: null,
    attention: null,
  });
  const refusal = t.throws(() => progress(stuck, [], { step: 'completed', waitingFor: 'payment' }));
  t.like(refusal, { code: 'order_step_not_allowed', extension: { orderStatus: 'pending' } });
});
