import type { LowStockProgressCommand } from '@beaver/activities';
import { setCurrentDetails } from '@temporalio/workflow';
import type { LowStockAlertInput, LowStockWaitingFor } from './contract.ts';
import { describeLowStock } from './describe-low-stock.ts';
import type { LowStockState } from './low-stock-state.ts';
import { isTaken, Process, suffix, type Waiting } from './process.ts';
import { shortStep } from './proxies.ts';
import { upsertChanged } from './upsert-changed.ts';

/** How a low-stock alert ends: before people were told, or after. */
export type LowStockEnd = 'recovered' | 'restocked';

type Facts = Omit<LowStockProgressCommand, 'tenantId' | 'alertId' | 'key' | 'step'>;

/** One alert's process: its facts, and how its row hears of them. */
export class LowStockProcess extends Process<LowStockAlertInput, LowStockState> {
  /** @returns whether anything has changed since, for whoever waits */
  news(): () => boolean {
    const { acknowledged } = this.state;
    return () => this.state.restocked || this.state.acknowledged !== acknowledged || this.state.paused !== null;
  }

  /** @returns false when the row has decided otherwise */
  async tell(step: LowStockProgressCommand['step'], facts: Facts): Promise<boolean> {
    const { tenantId, alertId } = this.input;
    return isTaken(
      this.insist(`tell the alert: ${step}`, ['alert_step_not_allowed'], (attempt) =>
        shortStep('progressAlert', step, {
          tenantId,
          alertId,
          step,
          key: `${alertId}/${step}${suffix(attempt)}`,
          ...facts,
        }),
      ),
    );
  }

  /** What the row has decided is on its way as a signal. */
  async hearDecision(): Promise<void> {
    await this.waitFor('restock', () => this.state.acknowledged || this.state.restocked);
  }

  /**
   * Waits until something has happened, or until a time. The row shows of itself what it waits for.
   * @returns false when the time came first
   */
  async waitFor(waitingFor: LowStockWaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    await this.continueWhenLong();
    this.state.waitingFor = waitingFor;
    return this.rest(waitingFor, happened, until);
  }

  /** Marks the end in the list of processes. */
  end(end: LowStockEnd): LowStockEnd {
    this.state.waitingFor = null;
    upsertChanged(end, null, null, null);
    setCurrentDetails(describeLowStock(this, { end }));
    return end;
  }

  protected tellWaiting(summary: string, occurrence: string, { waitingUntil, reason }: Waiting): Promise<void> {
    const { tenantId, alertId } = this.input;
    const told = { step: 'waiting', waitingFor: 'operator', stuck: true } as const;
    return shortStep('progressAlert', summary, {
      tenantId,
      alertId,
      key: `${alertId}/${occurrence}`,
      ...told,
      ...(waitingUntil ? { waitingUntil } : {}),
      ...(reason ? { reason } : {}),
    });
  }

  protected show(until?: number, stuck?: string): void {
    const { confirmed, acknowledged, escalated, waitingFor } = this.state;
    const dueAt = until === undefined ? null : new Date(until);
    const stage = acknowledged ? 'acknowledged' : confirmed ? 'open' : 'debounce';
    const called = escalated && !acknowledged ? 'escalated' : null;
    upsertChanged(stage, waitingFor, stuck ? 'stuck' : called, dueAt);
    setCurrentDetails(describeLowStock(this, { dueAt, stuck }));
  }
}
