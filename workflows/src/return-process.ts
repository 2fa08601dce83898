import type { ReturnProgressCommand } from '@beaver/activities';
import { setCurrentDetails } from '@temporalio/workflow';
import type { ReturnInput, WaitingFor } from './contract.ts';
import { describeReturn } from './describe-return.ts';
import { isTaken, Process, suffix, type Waiting } from './process.ts';
import { shortStep } from './proxies.ts';
import type { ReturnState } from './return-state.ts';
import { upsertChanged } from './upsert-changed.ts';

/** How a return can end. */
export type ReturnEnd = 'closed' | 'declined' | 'canceled' | 'expired';

/** One return's process: its facts, and how its row hears of them. */
export class ReturnProcess extends Process<ReturnInput, ReturnState> {
  /** @returns false when the row has decided otherwise; what it decided is on its way as a signal */
  async tell(step: ReturnProgressCommand['step'], waiting: Waiting = {}): Promise<boolean> {
    const { tenantId, returnId } = this.input;
    const occurrence = this.occurrenceOf(step);
    this.state.waitingFor = waiting.waitingFor ?? null;
    return isTaken(
      this.insist(`tell the return: ${step}`, ['return_step_not_allowed'], (attempt) =>
        shortStep('progressReturn', step, {
          tenantId,
          returnId,
          step,
          key: `${returnId}/${step}/${occurrence}${suffix(attempt)}`,
          ...waiting,
        }),
      ),
    );
  }

  /**
   * Waits until something has happened, or until a time. The row knows by itself what it waits for; it is told of an
   * operator's pause, and when that is over.
   * @returns false when the time came first
   */
  async waitFor(waitingFor: WaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    await this.continueWhenLong();
    const { state } = this;
    const isNews = waitingFor === 'resume' || state.waitingFor === 'resume' || state.waitingFor === 'operator';
    if (isNews && state.waitingFor !== waitingFor) await this.tell('waiting', { waitingFor });
    state.waitingFor = waitingFor;
    return this.rest(waitingFor, happened, until);
  }

  /** Marks the end in the list of processes. */
  end(end: ReturnEnd): ReturnEnd {
    this.state.waitingFor = null;
    upsertChanged(end, null, null, null);
    setCurrentDetails(describeReturn(this, { end }));
    return end;
  }

  protected tellWaiting(summary: string, occurrence: string, waiting: Waiting): Promise<void> {
    const { tenantId, returnId } = this.input;
    const key = `${returnId}/${occurrence}`;
    return shortStep('progressReturn', summary, { tenantId, returnId, key, step: 'waiting', ...waiting });
  }

  protected show(until?: number, stuck?: string): void {
    const { state } = this;
    const dueAt = until === undefined ? null : new Date(until);
    const refused = state.refund === 'failed' ? 'refundFailed' : null;
    upsertChanged(stageOf(state), state.waitingFor, stuck ? 'stuck' : refused, dueAt);
    setCurrentDetails(describeReturn(this, { dueAt, stuck }));
  }
}

function stageOf({ movements, arrived, arrivalDeadline }: ReturnState): string {
  if (movements) return movements.length > 0 ? 'stock' : 'refund';
  if (arrived === 'all') return 'inspection';
  return arrivalDeadline === null ? 'approval' : 'arrival';
}
