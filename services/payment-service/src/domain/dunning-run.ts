import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { type DunningPlan, lengthOf, notifies, offsetsOf, tries } from './dunning-plan.ts';
import type { Payment, PaymentRecord } from './payment.ts';

type Schemas = components['schemas'];
export type RunStatus = Schemas['DunningRunStatus'];
export type EndReason = NonNullable<Schemas['DunningEndReason']>;
export type RunStep = Schemas['DunningRunStep'];
export type NewRun = Schemas['NewDunningRun'];

/** One declined method of an order, tried again by the steps that its plan had when it was declined. */
export interface DunningRun {
  readonly id: string;
  readonly tenantId: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly dunningPlanId: string;
  readonly planVersion: number;
  readonly method: number;
  readonly status: RunStatus;
  readonly endReason: EndReason | null;
  readonly pausedBy: 'operator' | 'buyer' | null;
  readonly pausedUntil: Date | null;
  readonly buyerTtl: string;
  readonly steps: readonly RunStep[];
  readonly attempts: number;
  readonly declineCode: string | null;
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Every way from one status to the next. */
export const arrows: Record<RunStatus, readonly RunStatus[]> = {
  running: ['paused', 'recovered', 'exhausted', 'refused', 'stopped'],
  paused: ['running', 'recovered', 'exhausted', 'refused', 'stopped'],
  recovered: [],
  exhausted: [],
  refused: [],
  stopped: [],
};

export const hasEnded = ({ status }: Pick<DunningRun, 'status'>): boolean => arrows[status].length === 0;

/** The step that comes next; those before it were taken or skipped. */
export const nextStepOf = ({ steps }: Pick<DunningRun, 'steps'>): RunStep | undefined =>
  steps.find(({ state }) => state === 'pending');

/**
 * Dated by the process's clock, which keeps all times of the run.
 * @throws dunning_plan_archived, payment_not_retryable
 */
export function newRun(plan: DunningPlan, payment: Payment, wish: NewRun, id: string, now: Date): DunningRun {
  if (plan.archivedAt !== null) throw problems.dunningPlanArchived();
  const { id: paymentId, tenantId, storeId, orderId, status, method, declineKind, declineCode } = payment;
  if (status !== 'requiresPaymentMethod' || declineKind !== 'soft' || method !== wish.method)
    throw problems.paymentNotRetryable({ extension: { paymentStatus: status } });
  const startedAt = new Date(wish.startsAt);
  const due = offsetsOf(plan.steps).map((offset) => new Date(startedAt.getTime() + offset));
  const steps = plan.steps.map(({ action }, index) => ({
    number: index + 1,
    action,
    dueAt: (due[index] as Date).toISOString(),
    state: 'pending' as const,
    takenAt: null,
    noticedAt: null,
  }));
  return {
    id,
    tenantId,
    storeId,
    orderId,
    paymentId,
    dunningPlanId: plan.id,
    planVersion: plan.version,
    method: wish.method,
    status: 'running',
    endReason: null,
    pausedBy: null,
    pausedUntil: null,
    buyerTtl: wish.buyerTtl,
    steps,
    attempts: 0,
    declineCode,
    startedAt,
    endsAt: due.at(-1) as Date,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** Ends it; what was still to come stays as it is, for whoever wonders how far it went. */
export function endRun(run: DunningRun, status: RunStatus, endReason: EndReason): DunningRun {
  return hasEnded(run) ? run : { ...run, status, endReason, pausedBy: null, pausedUntil: null };
}

/** An operator's pause has no end of its own, and goes before the buyer's. @throws dunning_run_ended */
export function pauseRun(run: DunningRun): DunningRun {
  if (hasEnded(run)) throw problems.dunningRunEnded();
  return { ...run, status: 'paused', pausedBy: 'operator', pausedUntil: null };
}

/** @throws dunning_run_ended, dunning_run_not_paused */
export function resumeRun(run: DunningRun): DunningRun {
  if (hasEnded(run)) throw problems.dunningRunEnded();
  if (run.status !== 'paused') throw problems.dunningRunNotPaused();
  return goOn(run);
}

/** An operator's. @throws dunning_run_ended */
export function stopRun(run: DunningRun): DunningRun {
  if (hasEnded(run) && run.status !== 'stopped') throw problems.dunningRunEnded();
  return endRun(run, 'stopped', 'operator');
}

/** The buyer's time is over. Somebody else's pause stays. */
export const endBuyersPause = (run: DunningRun): DunningRun => (run.pausedBy === 'buyer' ? goOn(run) : run);

const goOn = (run: DunningRun): DunningRun => ({ ...run, status: 'running', pausedBy: null, pausedUntil: null });

/**
 * Takes a step that tries the card, and skips those before it that nobody took in time. A step that was taken stays so.
 * @throws dunning_run_not_running, dunning_step_unusable
 */
export function takeRetry(run: DunningRun, number: number, now: Date): DunningRun {
  const step = stepOf(run, number);
  if (!tries(step.action)) throw problems.dunningStepUnusable({ detail: `Step ${number} tries nothing.` });
  if (step.state === 'taken') return run;
  return { ...taken(run, step, now), attempts: run.attempts + 1 };
}

/**
 * The buyer is to be written to; once for each step. After a retry only when that was declined.
 * @throws dunning_run_not_running, dunning_step_unusable
 */
export function takeNotice(run: DunningRun, number: number, now: Date): DunningRun {
  const step = stepOf(run, number);
  if (!notifies(step.action)) throw problems.dunningStepUnusable({ detail: `Step ${number} writes to nobody.` });
  if (step.noticedAt !== null) return run;
  if (tries(step.action) && step.state !== 'taken')
    throw problems.dunningStepUnusable({ detail: `Step ${number} tries the card first.` });
  if (run.status !== 'running') throw problems.dunningRunNotRunning({ extension: { runStatus: run.status } });
  const after = step.state === 'taken' ? run : taken(run, step, now);
  const noticed = (each: RunStep): RunStep =>
    each.number === number ? { ...each, noticedAt: now.toISOString() } : each;
  return { ...after, steps: after.steps.map(noticed) };
}

function stepOf(run: DunningRun, number: number): RunStep {
  const step = run.steps.find((each) => each.number === number);
  if (!step) throw problems.dunningStepUnusable({ detail: `The run has ${run.steps.length} steps.` });
  if (step.state === 'skipped') throw problems.dunningStepUnusable({ detail: `Step ${number} was skipped.` });
  return step;
}

function taken(run: DunningRun, step: RunStep, now: Date): DunningRun {
  if (run.status !== 'running') throw problems.dunningRunNotRunning({ extension: { runStatus: run.status } });
  const steps = run.steps.map((each): RunStep => {
    if (each.number === step.number) return { ...each, state: 'taken', takenAt: now.toISOString() };
    return each.number < step.number && each.state === 'pending' ? { ...each, state: 'skipped' } : each;
  });
  return { ...run, steps };
}

/**
 * What becomes of a run when its payment changes, whoever changed it: the retry itself, another method, the buyer's bank, the
 * order's end. In the transaction of the payment's change, so that the two never say different things.
 */
export function followPayment(run: DunningRun, { payment }: PaymentRecord, now: Date): DunningRun {
  const { status, method, declineCode, declineKind } = payment;
  if (status === 'authorized' || status === 'partiallyCaptured' || status === 'captured')
    return { ...endRun(run, 'recovered', 'paid'), declineCode: null };
  if (method !== run.method) return endRun(run, 'stopped', 'methodReplaced');
  if (status === 'requiresAction') return run.status === 'running' ? waitForBuyer(run, now) : run;
  if (status === 'requiresPaymentMethod') {
    if (declineCode === null) return run;
    const declined = { ...run, declineCode };
    return declineKind === 'hard' ? endRun(declined, 'refused', 'hardDecline') : endBuyersPause(declined);
  }
  return status === 'processing' || status === 'reconciling' ? run : endRun(run, 'stopped', 'paymentEnded');
}

const waitForBuyer = (run: DunningRun, now: Date): DunningRun => ({
  ...run,
  status: 'paused',
  pausedBy: 'buyer',
  pausedUntil: new Date(now.getTime() + lengthOf(run.buyerTtl)),
});
