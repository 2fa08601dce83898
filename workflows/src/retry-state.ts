import type { BegunDunningRun } from '@beaver/activities';
import type { DunningRunSnapshot, PaymentRetrySignals } from './contract.ts';
import type { ProcessState } from './process.ts';

type Step = BegunDunningRun['steps'][number];

/** All that a run knows beyond its input; a run that continues as new hands it on. */
export interface RetryState extends ProcessState {
  /** Null until it is heard of. */
  run: DunningRunSnapshot | null;
  /** The plan's steps, dated when the run began. */
  steps: Step[];
  /** RFC 3339; empty until payment-service has begun it. */
  startedAt: string;
  endsAt: string;
  held: boolean;
  unwanted: PaymentRetrySignals['retryUnwanted']['endReason'] | null;
  /** Epoch milliseconds: until when a buyer who is at it is waited for. */
  buyerUntil: number | null;
  /** Why the last attempt was declined, in Stripe's words. */
  declineCode: string | null;
}

export const initialRetry = (): RetryState => ({
  run: null,
  steps: [],
  startedAt: '',
  endsAt: '',
  held: false,
  unwanted: null,
  buyerUntil: null,
  declineCode: null,
  waitingFor: null,
  paused: null,
  stuck: null,
  told: {},
  heard: [],
});

/** News of the run: the higher version is the truth, whichever way it came. */
export function keepRun(state: RetryState, run: DunningRunSnapshot): void {
  if (state.run && state.run.version >= run.version) return;
  state.run = run;
  if (run.pausedBy !== 'buyer') state.buyerUntil = null;
}

export const isOpen = ({ status }: DunningRunSnapshot): boolean => status === 'running' || status === 'paused';

/** The step that comes next. Of several that fell due during a pause only the last is taken. */
export function dueStep({ steps, run }: RetryState, now: number): Step | undefined {
  const next = run?.nextStep ?? Number.POSITIVE_INFINITY;
  const left = steps.filter(({ number }) => number >= next);
  return left.findLast(({ dueAt }) => Date.parse(dueAt) <= now) ?? left[0];
}
