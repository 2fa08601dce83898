import test from 'ava';
import { offsetsOf } from '../src/domain/dunning-plan.ts';
import {
  arrows,
  type DunningRun,
  endBuyersPause,
  endRun,
  followPayment,
  newRun,
  nextStepOf,
  pauseRun,
  type RunStatus,
  resumeRun,
  stopRun,
  takeNotice,
  takeRetry,
} from '../src/domain/dunning-run.ts';
import type { Payment } from '../src/domain/payment.ts';
import { AT, begin, later, plan, record, running, wish } from './run-of.ts';

const inStatus = (status: RunStatus): DunningRun =>
  status === 'running' ? running : status === 'paused' ? pauseRun(running) : endRun(running, status, 'operator');
const codeOf = (decide: () => unknown): string => {
  try {
    decide();
    return 'taken';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

test('each step comes after the one before, and the run ends with the last', (t) => {
  t.deepEqual(
    running.steps.map(({ dueAt }) => dueAt),
    [24, 72, 84, 252].map((hours) => later(hours).toISOString()),
  );
  t.like(running, { status: 'running', planVersion: 7, endsAt: later(252), declineCode: 'insufficient_funds' });
});

test('a plan has no step without a time, and ends within sixty days', (t) => {
  const refusal = t.throws(() =>
    offsetsOf([
      { after: 'P1D', action: 'retry' },
      { after: 'PT0S', action: 'notify' },
    ]),
  );
  t.like(refusal, { code: 'dunning_steps_unusable', errors: [{ pointer: '/steps/1/after' }] });
  t.notThrows(() =>
    offsetsOf([
      { after: 'P30D', action: 'retry' },
      { after: 'P30D', action: 'retry' },
    ]),
  );
  const long = t.throws(() =>
    offsetsOf([
      { after: 'P60D', action: 'retry' },
      { after: 'PT1S', action: 'retry' },
    ]),
  );
  t.like(long, { code: 'dunning_steps_unusable', errors: [{ pointer: '/steps/1/after' }] });
});

test('only a soft decline of that method is tried again, by a plan that is not archived', (t) => {
  for (const [more, code] of [
    [{}, 'taken'],
    [{ declineKind: 'hard' }, 'payment_not_retryable'],
    [{ declineKind: null, declineCode: null }, 'payment_not_retryable'],
    [{ status: 'authorized' }, 'payment_not_retryable'],
    [{ status: 'canceled' }, 'payment_not_retryable'],
    [{ method: 2 }, 'payment_not_retryable'],
  ] as [Partial<Payment>, string][])
    t.is(
      codeOf(() => begin(more)),
      code,
      JSON.stringify(more),
    );
  const archived = plan({ archivedAt: AT.toISOString() });
  t.is(
    codeOf(() => newRun(archived, record().payment, wish, 'drn_1', AT)),
    'dunning_plan_archived',
  );
});

const ENDED: RunStatus[] = ['recovered', 'exhausted', 'refused', 'stopped'];

/** What each act makes of a run in each status. */
const TABLE: Record<string, [act: (run: DunningRun) => DunningRun, running: string, paused: string, ended: string]> = {
  pause: [pauseRun, 'paused', 'paused', 'dunning_run_ended'],
  resume: [resumeRun, 'dunning_run_not_paused', 'running', 'dunning_run_ended'],
  stop: [stopRun, 'stopped', 'stopped', 'dunning_run_ended'],
  'take the first step': [
    (run) => takeRetry(run, 1, AT),
    'running',
    'dunning_run_not_running',
    'dunning_run_not_running',
  ],
  'take a notice': [(run) => takeNotice(run, 3, AT), 'running', 'dunning_run_not_running', 'dunning_run_not_running'],
  exhaust: [(run) => endRun(run, 'exhausted', 'planEnded'), 'exhausted', 'exhausted', '='],
};

for (const [what, [act, ...outcomes]] of Object.entries(TABLE)) {
  for (const status of Object.keys(arrows) as RunStatus[]) {
    const row = ENDED.includes(status) ? 2 : status === 'paused' ? 1 : 0;
    const same = what === 'stop' && status === 'stopped';
    const wanted = same || outcomes[row] === '=' ? status : outcomes[row];
    test(`${what} of a dunning run that is ${status}: ${wanted}`, (t) => {
      try {
        const after = act(inStatus(status));
        t.is(after.status, wanted as RunStatus);
        if (after.status !== status) t.true(arrows[status].includes(after.status));
      } catch (error) {
        t.is((error as { code?: string }).code, wanted);
      }
    });
  }
}

test('a step that is taken late skips those before it, and counts once', (t) => {
  const after = takeRetry(running, 2, later(73));
  t.deepEqual(
    after.steps.map(({ state }) => state),
    ['skipped', 'taken', 'pending', 'pending'],
  );
  t.is(after.attempts, 1);
  t.is(nextStepOf(after)?.number, 3);
  t.is(takeRetry(after, 2, later(74)), after, 'again, after a crash');
  t.is(
    codeOf(() => takeRetry(after, 1, later(74))),
    'dunning_step_unusable',
  );
  t.is(
    codeOf(() => takeRetry(after, 3, later(84))),
    'dunning_step_unusable',
    'it only writes to the buyer',
  );
  t.is(
    codeOf(() => takeRetry(after, 5, later(84))),
    'dunning_step_unusable',
  );
});

test('the buyer is written to once a step, after the retry that belongs to it', (t) => {
  t.is(
    codeOf(() => takeNotice(running, 2, later(72))),
    'dunning_step_unusable',
  );
  t.is(
    codeOf(() => takeNotice(running, 1, later(72))),
    'dunning_step_unusable',
  );
  const noticed = takeNotice(takeRetry(running, 2, later(72)), 2, later(72));
  t.is(noticed.steps[1]?.noticedAt, later(72).toISOString());
  t.is(takeNotice(noticed, 2, later(73)), noticed);
  const third = takeNotice(noticed, 3, later(84));
  t.like(third, { attempts: 1 });
  t.like(third.steps[2], { state: 'taken', noticedAt: later(84).toISOString() });
});

/** What a payment's change makes of a run: status and reason; where they differ, from running, an operator's pause and the buyer's. */
const FOLLOWED: [what: string, payment: Partial<Payment>, becomes: string][] = [
  ['authorized', { status: 'authorized' }, 'recovered paid'],
  ['captured by another method', { status: 'captured', method: 2 }, 'recovered paid'],
  ['under way', { status: 'processing' }, 'running|paused|paused'],
  ['of unknown outcome', { status: 'reconciling' }, 'running|paused|paused'],
  ['tried with another method', { status: 'processing', method: 2 }, 'stopped methodReplaced'],
  ['asking for 3-D Secure', { status: 'requiresAction' }, 'paused'],
  ['declined again', {}, 'running|paused|running'],
  ['not sent', { declineCode: null, declineKind: null }, 'running|paused|paused'],
  ['declined for good', { declineCode: 'lost_card', declineKind: 'hard' }, 'refused hardDecline'],
  ['let go', { status: 'canceled' }, 'stopped paymentEnded'],
  ['failed for good', { status: 'failed' }, 'stopped paymentEnded'],
];

for (const [what, payment, becomes] of FOLLOWED) {
  test(`a dunning run whose payment is ${what}: ${becomes}`, (t) => {
    const byBuyer = followPayment(running, record({ status: 'requiresAction' }), AT);
    const seen = [running, pauseRun(running), byBuyer].map((run) => {
      const { status, endReason } = followPayment(run, record(payment), AT);
      return endReason === null ? status : `${status} ${endReason}`;
    });
    t.is(new Set(seen).size === 1 ? seen[0] : seen.join('|'), becomes);
  });
}

test('a buyer who is at it is waited for so long, and an operator’s pause outlasts that', (t) => {
  const atIt = followPayment(running, record({ status: 'requiresAction' }), later(24));
  t.like(atIt, { status: 'paused', pausedBy: 'buyer', pausedUntil: later(25) });
  t.like(endBuyersPause(atIt), { status: 'running', pausedBy: null, pausedUntil: null });
  const held = pauseRun(atIt);
  t.like(held, { pausedBy: 'operator', pausedUntil: null });
  t.is(endBuyersPause(held), held);
});
