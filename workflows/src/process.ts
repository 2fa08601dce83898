import { allHandlersFinished, condition, continueAsNew, isCancellation, workflowInfo } from '@temporalio/workflow';
import type { Asked, AutomationWaitingFor, DisputeWaitingFor, LowStockWaitingFor, WaitingFor } from './contract.ts';
import { waits } from './describe-wait.ts';
import { refusalOf } from './proxies.ts';
import { waitUntil } from './wait-until.ts';

/** What any process may wait for. */
export type AnyWaitingFor = WaitingFor | DisputeWaitingFor | LowStockWaitingFor | AutomationWaitingFor;

/** What every process knows beyond its input; a run that continues as new hands it on. */
export interface ProcessState<Wait extends AnyWaitingFor = WaitingFor> {
  waitingFor: Wait | null;
  /** Who paused the process, and why. */
  paused: Asked | null;
  /** The step that fails for longer than it may, and what an operator said about it. */
  stuck: { skippable: boolean; said: 'retry' | 'skip' | null } | null;
  /** How often each step has been told, for its key. */
  told: Record<string, number>;
  /** Events that came as signals. */
  heard: string[];
}

/** A refusal that the step was prepared for. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** What a row is told of a wait. */
export interface Waiting {
  waitingFor?: WaitingFor;
  /** RFC 3339. */
  waitingUntil?: string;
  stuck?: boolean;
  reason?: string;
}

/** What a step comes to when an operator skips it; of one that moves money only a definite failure is skipped. */
export interface Skip<T> {
  as: T;
  movesMoney?: boolean;
}

/** How soon what got no answer is tried again by itself. */
export const TRY_AGAIN_MS = 3_600_000;

/** A process and the row that judges it: what every step of every process does. */
export abstract class Process<Input, State extends ProcessState<AnyWaitingFor>> {
  readonly input: Input;
  readonly state: State;

  constructor(input: Input, state: State) {
    this.input = input;
    this.state = state;
  }

  /** Tells the row that nothing but the wait has changed. */
  protected abstract tellWaiting(summary: string, occurrence: string, waiting: Waiting): Promise<unknown>;
  /** Shows the operator where it is. @param until epoch milliseconds */
  protected abstract show(until?: number, stuck?: string): void;

  /** How often this step has been told, this time included: the same news twice is two tellings. */
  protected occurrenceOf(step: string): number {
    const occurrence = (this.state.told[step] ?? 0) + 1;
    this.state.told[step] = occurrence;
    return occurrence;
  }

  /**
   * Waits until something has happened, or until a time, without telling the row. A long process continues as new here,
   * where nothing is under way.
   * @returns false when the time came first
   */
  protected async rest(waitingFor: AnyWaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    if (happened()) return true;
    this.show(until);
    if (until === undefined) {
      await condition(happened);
      return true;
    }
    return waitUntil(happened, until - Date.now(), `waits for ${waits[waitingFor]}`);
  }

  /** @see waitFor of each process */
  protected async continueWhenLong(): Promise<void> {
    if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) await continueAsNew(this.input, this.state);
  }

  abstract waitFor(waitingFor: AnyWaitingFor, happened: () => boolean, until?: number): Promise<boolean>;

  /** Waits while an operator has paused the process. */
  async unlessPaused(): Promise<void> {
    while (this.state.paused) await this.waitFor('resume', () => this.state.paused === null);
  }

  /**
   * Repeats a step that fails for longer than it may, once an hour or when an operator says so, and shows that it is stuck.
   * A definite failure gets the next attempt number; an unknown outcome keeps its own.
   * @param skip without it the step can't be skipped
   * @throws Refused with one of the codes that the step is prepared for
   */
  async insist<T>(what: string, prepared: string[], run: (attempt: number) => Promise<T>, skip?: Skip<T>): Promise<T> {
    for (let attempt = 1; ; ) {
      try {
        return await run(attempt);
      } catch (error) {
        if (isCancellation(error)) throw error;
        const code = refusalOf(error);
        if (code !== undefined && prepared.includes(code)) throw new Refused(code);
        if (code !== undefined) attempt += 1;
        const skippable = skip !== undefined && (code !== undefined || skip.movesMoney !== true);
        const said = await this.stick(`${what}: ${code ?? 'no answer'}`, skippable);
        if (said === 'skip' && skip) return skip.as;
      }
    }
  }

  /** @param patience milliseconds @returns what an operator said, if anybody did within that time */
  protected async stick(why: string, skippable: boolean, patience = TRY_AGAIN_MS): Promise<'retry' | 'skip' | null> {
    const until = Date.now() + patience;
    const occurrence = this.occurrenceOf('stuck');
    const stuck: NonNullable<ProcessState['stuck']> = { skippable, said: null };
    const state: ProcessState<AnyWaitingFor> = this.state;
    state.stuck = stuck;
    state.waitingFor = 'operator';
    this.show(until, why);
    const waitingUntil = new Date(until).toISOString();
    const waiting: Waiting = { reason: why, waitingFor: 'operator', stuck: true, waitingUntil };
    const telling = this.tellWaiting('stuck', `stuck/${occurrence}`, waiting);
    const said = () => stuck.said !== null;
    await Promise.all([telling.catch(() => {}), waitUntil(said, patience, `try again: ${why}`)]);
    state.stuck = null;
    return stuck.said;
  }
}

/** The first attempt is the act itself. */
export const suffix = (attempt: number): string => (attempt === 1 ? '' : `/${attempt}`);

/** True when the row took the step, false when it has decided otherwise; what it decided is on its way as a signal. */
export const isTaken = (telling: Promise<unknown>): Promise<boolean> =>
  telling.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused) return false;
      throw error;
    },
  );
