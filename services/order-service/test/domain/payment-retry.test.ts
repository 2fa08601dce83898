import test from 'ava';
import type { Order } from '../../src/domain/order.ts';
import { isBeingRetried, stockUntil } from '../../src/domain/payment-retry.ts';
import { type Progress, progress } from '../../src/domain/progress.ts';
import { retryDeliveries } from '../../src/retry-deliveries.ts';
import { orderIn, orderOf, outcomeOf, paymentOf, SITUATIONS, type Situation } from './order-of.ts';

const PLAN = 'dpl_01kb2v3w4x5y6z7a8b9c0d1e2f';
const STARTED = '2026-11-01T09:31:00.000Z';
const ENDS = '2026-11-29T09:31:00.000Z';
const policy = { ...orderOf().policy, dunningPlan: PLAN };
const declined = (more: object = {}) =>
  paymentOf({
    state: 'requiresPaymentMethod',
    authorized: 0,
    declineCode: 'insufficient_funds',
    declineKind: 'soft',
    ...more,
  });
const starting = {
  method: 1,
  paymentId: 'pay_1',
  status: 'starting' as const,
  dunningRunId: null,
  endsAt: null,
  nextAt: null,
  attempts: 0,
  endReason: null,
};
const running = { ...starting, status: 'running' as const, dunningRunId: 'drn_1', endsAt: ENDS };
const scheduled: Progress = {
  step: 'retryScheduled',
  retry: { method: 1, dunningRunId: 'drn_1', startedAt: STARTED, endsAt: ENDS, nextAt: '2026-11-02T09:31:00.000Z' },
};
const decline = (order: Order, payment: ReturnType<typeof declined> | undefined = declined()): Order =>
  progress(order, [], { step: 'paymentDeclined', ...(payment ? { payment } : {}) });

test('a soft decline of a card starts a retry where the order has a plan', (t) => {
  const before = orderOf({ policy });
  const after = decline(before);
  t.like(after, { status: 'requiresAction', paymentRetry: starting });
  const [delivery, ...others] = retryDeliveries(before, after, { step: 'paymentDeclined' });
  t.like(delivery, { reaction: 'startRetry', key: 'ten_1/payment-retry/ord_1/1' });
  t.like(delivery?.payload, { dunningPlanId: PLAN, paymentId: 'pay_1', method: 1, amount: 8400, buyerMs: 3_600_000 });
  t.deepEqual(others, []);
});

test('nothing is tried again without a plan, after a hard decline, for another type, or while the order is canceled', (t) => {
  const never: [string, Partial<Order>, ReturnType<typeof declined>?][] = [
    ['no plan', {}],
    ['hard', { policy }, declined({ declineKind: 'hard' })],
    ['of unknown kind', { policy }, declined({ declineKind: undefined })],
    ['no card', { policy, paymentMethods: [{ number: 1, type: 'bankTransfer', createdAt: STARTED }] }],
    ['canceled', { policy, cancelRequestedAt: STARTED }],
  ];
  for (const [what, more, payment] of never) {
    const before = orderOf(more);
    const after = decline(before, payment);
    t.is(after.paymentRetry, null, what);
    t.deepEqual(retryDeliveries(before, after, { step: 'paymentDeclined' }), [], what);
  }
  t.is(progress(orderOf({ policy }), [], { step: 'paymentDeclined' }).paymentRetry, null, 'of nothing known');
});

test('each method is tried again by one run only', (t) => {
  for (const status of ['starting', 'running', 'refused', 'stopped'] as const) {
    const before = orderOf({ policy, status: 'requiresAction', paymentRetry: { ...running, status } });
    t.deepEqual(decline(before).paymentRetry, before.paymentRetry, status);
  }
  const second = { number: 2, type: 'card' as const, createdAt: STARTED };
  const stopped = { ...running, status: 'stopped' as const };
  const before = orderOf({ policy, paymentMethods: [...orderOf().paymentMethods, second], paymentRetry: stopped });
  t.like(decline(before).paymentRetry, { method: 2, status: 'starting' });
});

/** Where no run begins: the process is told that nobody wants it. */
const isOver = (situation: Situation) =>
  situation.startsWith('canceling:') || ['completed', 'canceled', 'expired', 'failed'].includes(situation);

for (const situation of SITUATIONS) {
  const may = !isOver(situation);
  test(`a retry ${may ? 'begins' : 'does not begin'} for an order that is ${situation}, which stays so`, (t) => {
    const order = orderIn(situation, { policy, paymentRetry: starting });
    t.is(
      outcomeOf(() => progress(order, [], scheduled)),
      may ? situation : 'order_step_not_allowed',
    );
    const ends = orderIn(situation, { policy, paymentRetry: running });
    const stopped = progress(ends, [], { step: 'retryStopped', retry: { method: 1, endReason: 'orderEnded' } });
    t.like(stopped, {
      status: ends.status,
      paymentRetry: { status: 'stopped', endReason: 'orderEnded', nextAt: null },
    });
  });
}

test('the plan’s end is the order’s, and its process hears until when it waits and holds stock', (t) => {
  const before = orderOf({ policy, status: 'requiresAction', paymentRetry: starting });
  const after = progress(before, [], scheduled);
  t.like(after, { expiresAt: ENDS, paymentRetry: { ...running, nextAt: '2026-11-02T09:31:00.000Z' } });
  const [told, ...others] = retryDeliveries(before, after, scheduled);
  t.like(told, { reaction: 'signalOrder', key: 'ten_1/order/ord_1' });
  t.deepEqual(told?.payload, {
    signal: 'retryScheduled',
    facts: { until: ENDS, stockUntil: '2026-11-02T09:31:00.000Z' },
  });
  t.deepEqual(others, []);
  t.is(
    stockUntil(orderOf({ policy: { ...policy, reservationTtl: 'P30D' } }), { startedAt: STARTED, endsAt: ENDS }),
    ENDS,
  );
});

test('a card of a confirmed order is tried for what was declined, and the plan’s end is not the order’s', (t) => {
  const before = orderIn('confirmed', { policy, payments: [paymentOf()] });
  const step: Progress = { step: 'paymentDeclined', payment: declined({ id: 'pay_2' }), declinedAmount: 4200 };
  const after = progress(before, [], step);
  t.like(after, { status: 'confirmed', nextAction: null, paymentRetry: { ...starting, paymentId: 'pay_2' } });
  t.like(retryDeliveries(before, after, step)[0]?.payload, { paymentId: 'pay_2', amount: 4200 });
  t.is(progress(after, [], scheduled).expiresAt, before.expiresAt);
});

test('attempts are counted, and news of the payment is kept, whatever is waited for', (t) => {
  const before = orderOf({ policy, status: 'requiresAction', waitingFor: 'retry', paymentRetry: running });
  const retry = { method: 1, attempts: 1, nextAt: '2026-11-04T09:31:00.000Z' };
  const step = { step: 'paymentRetried', payment: declined({ version: 4 }), retry } as const;
  const after = progress(before, [], step);
  t.like(after, { waitingFor: 'retry', expiresAt: before.expiresAt, payments: [{ version: 4 }] });
  t.like(after.paymentRetry, {
    status: 'running',
    attempts: 1,
    nextAt: retry.nextAt,
    endsAt: ENDS,
    dunningRunId: 'drn_1',
  });
  t.deepEqual(retryDeliveries(before, after, step), []);
});

test('the end of a retry is told to the order’s process, once', (t) => {
  for (const [step, status] of [
    ['retryRecovered', 'recovered'],
    ['retryExhausted', 'exhausted'],
    ['retryRefused', 'refused'],
    ['retryStopped', 'stopped'],
  ] as const) {
    const before = orderOf({ policy, status: 'requiresAction', paymentRetry: running });
    const told: Progress = { step, retry: { method: 1, endReason: 'because' } };
    const after = progress(before, [], told);
    t.like(after.paymentRetry, { status, endReason: 'because' });
    t.false(isBeingRetried(after));
    t.like(retryDeliveries(before, after, told), [{ payload: { signal: 'retryEnded' } }]);
    t.is(
      outcomeOf(() => progress(after, [], told)),
      'order_step_not_allowed',
    );
  }
});

test('what is told of another method than the one that is tried is refused', (t) => {
  const order = orderOf({ policy, status: 'requiresAction', paymentRetry: running });
  const refusal = (told: Progress, of = order) => outcomeOf(() => progress(of, [], told));
  t.is(refusal({ step: 'retryStopped', retry: { method: 2 } }), 'order_step_not_allowed');
  t.is(refusal({ step: 'retryStopped' }), 'order_step_not_allowed');
  t.is(refusal({ step: 'retryStopped', retry: { method: 1 } }, orderOf({ policy })), 'order_step_not_allowed');
  const second = { number: 2, type: 'card' as const, createdAt: STARTED };
  const replaced = orderOf({ policy, paymentRetry: starting, paymentMethods: [...orderOf().paymentMethods, second] });
  t.is(refusal(scheduled, replaced), 'order_step_not_allowed', 'the buyer has given another meanwhile');
});
