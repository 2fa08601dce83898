import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { EventFacts } from './matching.ts';

type Schemas = components['schemas'];
type Progress = Schemas['AutomationRunProgress'];

/** An automation at work on one event. */
export interface AutomationRun {
  readonly id: string;
  readonly tenantId: string;
  readonly automationId: string;
  /** By which it runs to its end. */
  readonly automationVersion: number;
  readonly eventId: string;
  readonly event: EventFacts;
  /** How many events lie between the first request and what it does. */
  readonly depth: number;
  readonly status: Schemas['AutomationRunStatus'];
  readonly waitingFor: Schemas['AutomationWaitingFor'];
  readonly waitingUntil: Date | null;
  readonly stuck: boolean;
  readonly paused: boolean;
  readonly reason: string | null;
  readonly endedAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Begun = Pick<AutomationRun, 'id' | 'tenantId' | 'automationId' | 'automationVersion' | 'event' | 'depth'>;

export const newRun = (begun: Begun, now: Date): AutomationRun => ({
  ...begun,
  eventId: begun.event.id,
  status: 'running',
  waitingFor: null,
  waitingUntil: null,
  stuck: false,
  paused: false,
  reason: null,
  endedAt: null,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

const ends = ['succeeded', 'failed', 'canceled'] as const;
type End = (typeof ends)[number];

const isEnd = (word: string): word is End => (ends as readonly string[]).includes(word);

export const hasEnded = ({ status }: Pick<AutomationRun, 'status'>): boolean => isEnd(status);

type Changes = Partial<AutomationRun>;

const next = (before: AutomationRun, changes: Changes, now: Date): AutomationRun => ({
  ...before,
  waitingFor: null,
  waitingUntil: null,
  stuck: false,
  reason: null,
  ...changes,
  version: before.version + 1,
  updatedAt: now,
});

/**
 * What its workflow tells. An end that is told again, or by a workflow that heard of a cancellation, changes nothing.
 * @throws automation_run_step_not_allowed
 */
export function progressed(before: AutomationRun, told: Progress, now: Date): AutomationRun {
  const { step, waitingFor = null, waitingUntil, stuck = false, reason = null } = told;
  if (hasEnded(before)) {
    if (step === before.status || step === 'canceled') return before;
    throw problems.automationRunStepNotAllowed({ detail: `${step} is not allowed from ${before.status}.` });
  }
  if (isEnd(step)) return next(before, { status: step, reason, paused: false, endedAt: now }, now);
  const until = waitingUntil === undefined ? null : new Date(waitingUntil);
  return next(before, { status: 'waiting', waitingFor, waitingUntil: until, stuck, reason }, now);
}

/** @throws automation_run_ended */
export function canceled(before: AutomationRun, reason: string, now: Date): AutomationRun {
  if (before.status === 'canceled') return before;
  if (hasEnded(before)) throw problems.automationRunEnded();
  return next(before, { status: 'canceled', reason, paused: false, endedAt: now }, now);
}

/**
 * An operator's word, which its workflow has taken.
 * @param isNews whether the workflow has not told anything since
 */
export function steered(before: AutomationRun, word: keyof typeof words, isNews: boolean, now: Date): AutomationRun {
  const changes = hasEnded(before) || !isNews ? {} : words[word](before);
  return { ...before, ...changes, version: before.version + 1, updatedAt: now };
}

const goesOn = { status: 'running', waitingFor: null, waitingUntil: null, stuck: false, reason: null } as const;

const words = {
  pause: () => ({ paused: true }),
  resume: ({ waitingFor }: AutomationRun) =>
    waitingFor === 'resume' ? { ...goesOn, paused: false } : { paused: false },
  retryStep: () => goesOn,
  skipStep: () => goesOn,
};

/** Where its process is, and where an operator sees it. */
export interface Whereabouts {
  workflowId: string;
  url: string;
}

export const toAutomationRun = (it: AutomationRun, { workflowId, url }: Whereabouts): Schemas['AutomationRun'] => ({
  id: it.id,
  tenantId: it.tenantId,
  automationId: it.automationId,
  automationVersion: it.automationVersion,
  status: it.status,
  waitingFor: it.waitingFor,
  waitingUntil: it.waitingUntil?.toISOString() ?? null,
  stuck: it.stuck,
  paused: it.paused,
  reason: it.reason,
  event: { id: it.event.id, type: it.event.type, subject: it.event.subject, time: it.event.time },
  workflowId,
  url,
  endedAt: it.endedAt?.toISOString() ?? null,
  version: it.version,
  createdAt: it.createdAt.toISOString(),
  updatedAt: it.updatedAt.toISOString(),
});
