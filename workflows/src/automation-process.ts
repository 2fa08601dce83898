import type { AutomationRunProgressCommand } from '@beaver/activities';
import { isCancellation, setCurrentDetails } from '@temporalio/workflow';
import type { Definition, Step } from './automation/definition.ts';
import type { Evaluate, Facts, StepFacts } from './automation/facts.ts';
import type * as Language from './automation/language.ts';
import type { AutomationState, StepNews } from './automation-state.ts';
import type { AutomationRunInput, AutomationWaitingFor } from './contract.ts';
import { describeAutomation } from './describe-automation.ts';
import { Process, Refused, suffix, TRY_AGAIN_MS, type Waiting } from './process.ts';
import { shortStep } from './proxies.ts';
import { StepFailure } from './step-failure.ts';
import { StepRecords } from './step-records.ts';
import { upsertChanged } from './upsert-changed.ts';

/** How a run can end. */
export type RunEnd = 'succeeded' | 'failed' | 'canceled';

/** Ends the run from wherever in the document it is. */
export class Ended extends Error {
  readonly end: RunEnd;

  constructor(end: RunEnd, reason: string) {
    super(reason);
    this.end = end;
  }
}

type Telling = Omit<AutomationRunProgressCommand, 'tenantId' | 'runId' | 'key' | 'steps'>;

/** For so long a step that has failed waits for somebody to say what to do. */
const PATIENCE_MS = 7 * 86_400_000;

/** One run's process: what it knows of its steps, and how its row hears of them. */
export class AutomationProcess extends Process<AutomationRunInput, AutomationState> {
  readonly definition: Definition;
  readonly language: typeof Language;
  readonly records: StepRecords;
  private readonly facts: Facts;

  constructor(input: AutomationRunInput, state: AutomationState, definition: Definition, language: typeof Language) {
    super(input, state);
    this.definition = definition;
    this.language = language;
    this.records = new StepRecords(state);
    this.facts = new language.Facts(language.triggerOf(input.event.type)?.variable ?? 'subject', input.event);
  }

  /** For the expressions of one step, as things are now. */
  evaluator(): Evaluate {
    return this.facts.evaluator(this.state.done, Date.now());
  }

  /** @see StepRecords.begin */
  begin(path: string, step: Step, more: Partial<StepNews> = {}): void {
    this.records.begin(path, step, more);
    setCurrentDetails(describeAutomation(this, {}));
  }

  /** @see StepRecords.finish */
  finish(path: string, facts: StepFacts, more: Partial<StepNews> = {}): void {
    this.records.finish(path, facts, more);
    this.state.waitingFor = null;
  }

  /**
   * Does a step until it has succeeded, somebody has skipped it, or nobody has cared for a week. What got no answer is tried again
   * by itself, unless the tenant wrote for how long; what was refused only when somebody says so.
   * @returns undefined when it was left undone and the run goes on
   * @throws Ended
   */
  async insistOn<T>(path: string, step: Step, run: (nth: number) => Promise<T>): Promise<T | undefined> {
    const patience = Date.now() + PATIENCE_MS;
    for (let nth = 1; ; ) {
      try {
        return await run(nth);
      } catch (error) {
        if (isCancellation(error)) throw error;
        const failure = StepFailure.of(error, this.language);
        const more = { reason: failure.message, attempts: this.records.attemptsAt(path) + failure.attempts };
        if (step.type === 'action' && step.onError === 'continue') return this.leave(path, 'failed', more);
        this.begin(path, step, { status: 'failed', ...more });
        const said = await this.askOperator(step, failure, patience);
        if (said === 'skip') return this.leave(path, 'skipped', more);
        if (said === null && Date.now() >= patience) {
          this.leave(path, 'failed', more);
          throw new Ended('failed', `${step.id}: ${failure.message}`);
        }
        if (failure.isFinal) nth += 1;
        this.begin(path, step, { status: 'running' });
      }
    }
  }

  /** What nobody was asked is not skipped: it would go on as if they had agreed. */
  private askOperator(
    step: Step,
    { message, isFinal }: StepFailure,
    patience: number,
  ): Promise<'retry' | 'skip' | null> {
    const left = patience - Date.now();
    const isOver = isFinal || (step.type === 'action' && step.retry !== undefined);
    return this.stick(`${step.id}: ${message}`, step.type !== 'approval', isOver ? left : Math.min(TRY_AGAIN_MS, left));
  }

  private leave(path: string, status: 'failed' | 'skipped', more: Partial<StepNews>): undefined {
    this.finish(path, { outcome: status, output: null }, { status, ...more });
  }

  /** @returns the row's answer, undefined when it has decided otherwise: what it decided is on its way as a signal */
  async tell(
    step: Telling['step'],
    telling: Omit<Telling, 'step'> = {},
  ): Promise<{ approvalId: string | null } | undefined> {
    this.state.waitingFor = telling.waitingFor ?? null;
    const { command, said } = this.telling({ step, ...telling });
    try {
      const prepared = ['automation_run_step_not_allowed'];
      const answer = await this.insist(`tell the run: ${step}`, prepared, (attempt) =>
        shortStep('progressAutomationRun', step, { ...command, key: command.key + suffix(attempt) }),
      );
      said();
      return answer;
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  /** With all news of the steps: one call says as much as it can. */
  private telling(telling: Telling): { command: AutomationRunProgressCommand; said: () => void } {
    const { tenantId, runId } = this.input;
    const { steps, said } = this.records.untold();
    const key = `${runId}/progress/${this.occurrenceOf('progress')}`;
    return { command: { tenantId, runId, key, ...telling, ...(steps.length > 0 ? { steps } : {}) }, said };
  }

  /**
   * Waits until something has happened, or until a time. The operator and the run's row see for what.
   * @returns false when the time came first
   */
  async waitFor(waitingFor: AutomationWaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    await this.continueWhenLong();
    if (this.state.waitingFor !== waitingFor) {
      const waitingUntil = until === undefined ? {} : { waitingUntil: new Date(until).toISOString() };
      await this.tell('waiting', { waitingFor, ...waitingUntil });
    }
    return this.rest(waitingFor, happened, until);
  }

  /** Tells the row, and marks the end in the list of processes. */
  async end(end: RunEnd, reason?: string): Promise<RunEnd> {
    if (end === 'canceled') this.records.breakOff();
    await this.tell(end, reason === undefined ? {} : { reason });
    upsertChanged(end, null, null, null);
    setCurrentDetails(describeAutomation(this, { end, reason }));
    return end;
  }

  protected async tellWaiting(_summary: string, _occurrence: string, waiting: Waiting): Promise<void> {
    const { waitingUntil, stuck = false, reason } = waiting;
    const { command, said } = this.telling({
      step: 'waiting',
      waitingFor: 'operator',
      stuck,
      ...(waitingUntil === undefined ? {} : { waitingUntil }),
      ...(reason === undefined ? {} : { reason }),
    });
    await shortStep('progressAutomationRun', 'stuck', command);
    said();
  }

  protected show(until?: number, stuck?: string): void {
    const { at, waitingFor } = this.state;
    const dueAt = until === undefined ? null : new Date(until);
    upsertChanged(at === '' ? 'running' : at, waitingFor, stuck ? 'stuck' : null, dueAt);
    setCurrentDetails(describeAutomation(this, { dueAt, stuck }));
  }
}
