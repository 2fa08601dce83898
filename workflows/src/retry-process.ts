import type { ProgressCommand } from '@beaver/activities';
import { setCurrentDetails } from '@temporalio/workflow';
import type { PaymentRetryInput, WaitingFor } from './contract.ts';
import { describeRetry } from './describe-retry.ts';
import { isTaken, Process, suffix } from './process.ts';
import { shortStep } from './proxies.ts';
import { dueStep, type RetryState } from './retry-state.ts';
import { upsertChanged } from './upsert-changed.ts';

/** How a retry can end. */
export type RetryEnd = 'recovered' | 'exhausted' | 'refused' | 'stopped';

type RetryFacts = Omit<NonNullable<ProgressCommand['retry']>, 'method'>;

/** One retry's process: its facts, and how the order's row hears of them. The run's own row is payment-service's. */
export class RetryProcess extends Process<PaymentRetryInput, RetryState> {
  /** @returns false when the order's row has decided otherwise */
  async tell(
    step: ProgressCommand['step'],
    { payment, ...facts }: RetryFacts & Pick<ProgressCommand, 'payment'>,
  ): Promise<boolean> {
    const { tenantId, orderId, method } = this.input;
    const occurrence = this.occurrenceOf(step);
    return isTaken(
      this.insist(`tell the order: ${step}`, ['order_step_not_allowed'], (attempt) =>
        shortStep('progressOrder', step, {
          tenantId,
          orderId,
          step,
          key: `${orderId}/${step}/${method}/${occurrence}${suffix(attempt)}`,
          ...(payment ? { payment } : {}),
          retry: { method, ...facts },
        }),
      ),
    );
  }

  /** When the next step is due, for whoever asks the order. */
  nextAt(): { nextAt?: string } {
    const next = dueStep(this.state, Date.now());
    return next ? { nextAt: next.dueAt } : {};
  }

  /**
   * Waits until something has happened, or until a time. The run shows its steps by itself, so that no row is told.
   * @returns false when the time came first
   */
  async waitFor(waitingFor: WaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    await this.continueWhenLong();
    this.state.waitingFor = waitingFor;
    return this.rest(waitingFor, happened, until);
  }

  /** Marks the end in the list of processes. */
  end(end: RetryEnd): RetryEnd {
    this.state.waitingFor = null;
    upsertChanged(end, null, null, null);
    setCurrentDetails(describeRetry(this, { end }));
    return end;
  }

  /** The list of processes shows what is stuck; neither row says it. */
  protected async tellWaiting(): Promise<void> {}

  protected show(until?: number, stuck?: string): void {
    const dueAt = until === undefined ? null : new Date(until);
    upsertChanged('retry', this.state.waitingFor, stuck ? 'stuck' : null, dueAt);
    setCurrentDetails(describeRetry(this, { dueAt, stuck }));
  }
}
