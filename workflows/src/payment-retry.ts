import { workflowInfo } from '@temporalio/workflow';
import type { PaymentRetryInput, PaymentRetrySignals } from './contract.ts';
import { hear } from './hear.ts';
import { Refused, suffix } from './process.ts';
import { shortStep } from './proxies.ts';
import { type RetryEnd, RetryProcess } from './retry-process.ts';
import { dueStep, initialRetry, isOpen, keepRun, type RetryState } from './retry-state.ts';
import { takeRetryStep } from './take-retry-step.ts';
import { tellRun } from './tell-run.ts';

/** What it means that payment-service begins no run: the order goes on as without a plan. */
const NO_RUN = ['dunning_plan_not_found', 'dunning_plan_archived', 'payment_not_found', 'payment_not_retryable'];

/** Whom the last step has sent to the bank comes back within less than what the order's process waits beyond the plan's end. */
const LAST_BUYER_MS = 3_000_000;

/**
 * Tries a declined card again by the plan that the order was placed under, for weeks if need be. The run's row decides whether it
 * goes on; this is its clock and its hands. While it runs it alone authorizes: the order's process waits.
 * @param state only of a run that continues another
 * @returns how the retry ended
 */
export async function paymentRetry(input: PaymentRetryInput, state: RetryState = initialRetry()): Promise<RetryEnd> {
  hear<PaymentRetrySignals>(state, {
    runChanged: ({ run }) => keepRun(state, run),
    orderHeld: () => {
      state.held = true;
    },
    orderReleased: () => {
      state.held = false;
    },
    retryUnwanted: ({ endReason }) => {
      state.unwanted = endReason;
    },
  });
  const process = new RetryProcess(input, state);
  if (!(await begin(process))) return process.end('refused');
  while (state.run && isOpen(state.run)) await goOn(process);
  return finish(process);
}

/** @returns false when there is nothing to follow, which the order's row has been told */
async function begin(process: RetryProcess): Promise<boolean> {
  const { input, state } = process;
  if (state.startedAt !== '') return true;
  const { tenantId, orderId, dunningPlanId, paymentId, method, buyerMs } = input;
  const startsAt = workflowInfo().startTime.toISOString();
  const buyerTtl = `PT${Math.ceil(buyerMs / 1000)}S`;
  try {
    const begun = await process.insist('begin the run', NO_RUN, (nth) =>
      shortStep('createDunningRun', 'Begin the run', {
        tenantId,
        dunningPlanId,
        paymentId,
        method,
        startsAt,
        buyerTtl,
        key: `${orderId}/dunning/${method}${suffix(nth)}`,
      }),
    );
    keepRun(state, begun.run);
    state.steps = begun.steps;
    state.startedAt = begun.startedAt;
    state.endsAt = begun.endsAt;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await process.tell('retryRefused', { endReason: error.code });
    return false;
  }
  await announce(process);
  return true;
}

/** From here on the plan's end is the order's. An order that has gone on meanwhile wants no retry. */
async function announce(process: RetryProcess): Promise<void> {
  const { state } = process;
  if (!state.run || !isOpen(state.run)) return;
  const { startedAt, endsAt, run } = state;
  const scheduled = { dunningRunId: run.id, startedAt, endsAt, ...process.nextAt() };
  if (!(await process.tell('retryScheduled', scheduled))) state.unwanted ??= 'orderEnded';
}

/** One wait, and what is done when it is over. */
async function goOn(process: RetryProcess): Promise<void> {
  const { state } = process;
  const { run, held, unwanted } = state;
  if (unwanted) return tellRun(process, { step: 'stopped', endReason: unwanted });
  await process.unlessPaused();
  const happened = () =>
    state.run !== run || state.held !== held || state.unwanted !== unwanted || state.paused !== null;
  const end = Date.parse(state.endsAt);
  if (run?.status === 'paused') return waitWhilePaused(process, happened, end);
  if (held) {
    if (!(await process.waitFor('release', happened, end))) await tellRun(process, { step: 'exhausted' });
    return;
  }
  const next = dueStep(state, Date.now());
  if (!next) return tellRun(process, { step: 'exhausted' });
  if (!(await process.waitFor('retry', happened, Date.parse(next.dueAt)))) await takeRetryStep(process, next);
}

/** A pause moves no time: at the plan's end it is over. The buyer's is over when the buyer's time is, be it a little later. */
async function waitWhilePaused(process: RetryProcess, happened: () => boolean, end: number): Promise<void> {
  const { input, state } = process;
  const byBuyer = state.run?.pausedBy === 'buyer';
  if (byBuyer) state.buyerUntil ??= Math.min(Date.now() + input.buyerMs, end + LAST_BUYER_MS);
  const until = state.buyerUntil ?? end;
  if (await process.waitFor(byBuyer ? 'authentication' : 'resume', happened, until)) return;
  await tellRun(process, { step: until < end ? 'timeOver' : 'exhausted' });
}

const lastStep = {
  recovered: 'retryRecovered',
  exhausted: 'retryExhausted',
  refused: 'retryRefused',
  stopped: 'retryStopped',
} as const;

async function finish(process: RetryProcess): Promise<RetryEnd> {
  const { run } = process.state;
  const end = run && !isOpen(run) ? (run.status as RetryEnd) : 'stopped';
  const endReason = run?.endReason ? { endReason: run.endReason } : {};
  await process.tell(lastStep[end], { attempts: run?.attempts ?? 0, ...endReason });
  return process.end(end);
}
