import type { RefundProgressCommand } from '@beaver/activities';
import { setCurrentDetails } from '@temporalio/workflow';
import type { RefundInput, WaitingFor } from './contract.ts';
import { describeRefund } from './describe-refund.ts';
import { isTaken, Process, suffix, type Waiting } from './process.ts';
import { shortStep } from './proxies.ts';
import type { RefundState } from './refund-state.ts';
import { upsertChanged } from './upsert-changed.ts';

/** How a refund can end. */
export type RefundEnd = 'succeeded' | 'failed' | 'rejected' | 'canceled';

type Facts = Omit<RefundProgressCommand, 'tenantId' | 'refundId' | 'key' | 'step'>;

/** One refund's process: its facts, and how its row hears of them. */
export class RefundProcess extends Process<RefundInput, RefundState> {
  /** @returns false when the row has decided otherwise; what it decided is on its way as a signal */
  async tell(step: RefundProgressCommand['step'], facts: Facts = {}): Promise<boolean> {
    const { tenantId, refundId } = this.input;
    const occurrence = this.occurrenceOf(step);
    this.state.waitingFor = facts.waitingFor ?? null;
    return isTaken(
      this.insist(`tell the refund: ${step}`, ['order_refund_step_not_allowed'], (attempt) =>
        shortStep('progressRefund', step, {
          tenantId,
          refundId,
          step,
          key: `${refundId}/${step}/${occurrence}${suffix(attempt)}`,
          ...facts,
        }),
      ),
    );
  }

  /**
   * Waits until something has happened, or until a time. The operator and the refund's row see for what.
   * @returns false when the time came first
   */
  async waitFor(waitingFor: WaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    await this.continueWhenLong();
    if (this.state.waitingFor !== waitingFor) {
      const waitingUntil = until === undefined ? {} : { waitingUntil: new Date(until).toISOString() };
      await this.tell('waiting', { waitingFor, ...waitingUntil });
    }
    return this.rest(waitingFor, happened, until);
  }

  /** Marks the end in the list of processes. */
  end(end: RefundEnd): RefundEnd {
    this.state.waitingFor = null;
    upsertChanged(end, null, null, null);
    setCurrentDetails(describeRefund(this, { end }));
    return end;
  }

  protected tellWaiting(summary: string, occurrence: string, waiting: Waiting): Promise<void> {
    const { tenantId, refundId } = this.input;
    const key = `${refundId}/${occurrence}`;
    return shortStep('progressRefund', summary, { tenantId, refundId, key, step: 'waiting', ...waiting });
  }

  protected show(until?: number, stuck?: string): void {
    const { executing, waitingFor, told } = this.state;
    const dueAt = until === undefined ? null : new Date(until);
    const escalated = waitingFor === 'approval' && told.escalated ? 'escalated' : null;
    upsertChanged(executing ? 'refund' : 'approval', waitingFor, stuck ? 'stuck' : escalated, dueAt);
    setCurrentDetails(describeRefund(this, { dueAt, stuck }));
  }
}
