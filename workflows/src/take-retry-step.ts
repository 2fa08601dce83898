import type { RetryAnswer } from '@beaver/activities';
import { Refused, suffix } from './process.ts';
import { moneyStep } from './proxies.ts';
import { money } from './readable.ts';
import type { RetryProcess } from './retry-process.ts';
import { keepRun, type RetryState } from './retry-state.ts';
import { tellRun } from './tell-run.ts';

type Step = RetryState['steps'][number];

/** The run's row has gone on meanwhile; what it decided is on its way as a signal. */
const GONE_ON = ['dunning_run_not_running', 'dunning_step_unusable', 'payment_not_authorizable'];
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 300_000;
const LOOK_AGAIN_MS = 60_000;

/** Tries the card, or has the buyer written to, or both in this order. */
export async function takeRetryStep(process: RetryProcess, step: Step): Promise<void> {
  const { state } = process;
  try {
    if (step.action !== 'notify') await tryCard(process, step);
    const goesOn = state.run?.status === 'running';
    if (goesOn && step.action !== 'retry') await tellRun(process, { step: 'noticed', number: step.number }, GONE_ON);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { run } = state;
    await process.waitFor('retry', () => state.run !== run || state.unwanted !== null, Date.now() + LOOK_AGAIN_MS);
  }
}

/** Until the outcome is known: the same key asks the gateway first. @throws Refused */
async function tryCard(process: RetryProcess, step: Step): Promise<void> {
  const { state } = process;
  const act = `retry/${step.number}`;
  const occurrence = (state.told[act] ?? 0) + 1;
  state.told[act] = occurrence;
  let answer = await attempt(process, step, occurrence);
  for (let pause = FIRST_PAUSE_MS; isUnknown(answer); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const { run } = state;
    await process.waitFor('reconciliation', () => state.run !== run, Date.now() + pause);
    answer = await attempt(process, step, occurrence);
  }
  keepRun(state, answer.run);
  state.declineCode = answer.payment.declineCode ?? null;
  await process.tell('paymentRetried', {
    payment: answer.payment,
    attempts: answer.run.attempts,
    ...process.nextAt(),
  });
}

const isUnknown = ({ payment: { state } }: RetryAnswer): boolean => state === 'reconciling' || state === 'processing';

/** A definite refusal gets the next key; an unknown outcome keeps its own. */
async function attempt(process: RetryProcess, { number }: Step, occurrence: number): Promise<RetryAnswer> {
  const { input, state } = process;
  const { tenantId, paymentId, amount, currency, method } = input;
  const dunningRunId = state.run?.id ?? '';
  const what = `Try ${money(amount, currency)} with method ${method} again, step ${number} of ${state.steps.length}`;
  return process.insist('try the payment again', GONE_ON, (nth) =>
    moneyStep('retryDunningRun', what, {
      tenantId,
      dunningRunId,
      paymentId,
      number,
      key: `${dunningRunId}/retry/${number}${suffix(occurrence)}${suffix(nth)}`,
    }),
  );
}
