import type { AutomationRunProgressCommand } from '@beaver/activities';
import type { StepFacts } from './automation/facts.ts';
import type { AutomationRunSignals, AutomationWaitingFor } from './contract.ts';
import type { ProcessState } from './process.ts';

/** What the row is told of a step. */
export type StepNews = NonNullable<AutomationRunProgressCommand['steps']>[number];

/** A step that has begun, or of which the row has not been told yet. */
export interface StepRecord {
  news: StepNews;
  told: boolean;
}

/** An approval that was asked for. Times are epoch milliseconds. */
export interface AskedApproval {
  approvalId: string;
  deadline: number;
  /** Null when it need not be, or has been. */
  escalateAt: number | null;
}

/**
 * All that a run knows beyond its input; a run that continues as new hands it on. Everything is kept by a step's path, which is
 * the step's id behind what it lies in: a walk that begins anew passes over what is done.
 */
export interface AutomationState extends ProcessState<AutomationWaitingFor> {
  done: Record<string, StepFacts>;
  /** When waits end: epoch milliseconds. */
  due: Record<string, number>;
  asked: Record<string, AskedApproval>;
  /** By the approval's id. */
  decisions: Record<string, Pick<AutomationRunSignals['approvalDecided'], 'status' | 'by'>>;
  records: Record<string, StepRecord>;
  /** Of the step that was begun last. */
  at: string;
  canceled: boolean;
}

export const initialAutomation = (): AutomationState => ({
  done: {},
  due: {},
  asked: {},
  decisions: {},
  records: {},
  at: '',
  canceled: false,
  waitingFor: null,
  paused: null,
  stuck: null,
  told: {},
  heard: [],
});
