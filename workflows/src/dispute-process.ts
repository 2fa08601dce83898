import type { DisputeProgressCommand } from '@beaver/activities';
import { setCurrentDetails } from '@temporalio/workflow';
import type { DisputeInput, DisputeWaitingFor } from './contract.ts';
import { describeDispute } from './describe-dispute.ts';
import { type DisputeState, keepFacts } from './dispute-state.ts';
import { isTaken, Process, suffix, type Waiting } from './process.ts';
import { moneyStep, shortStep } from './proxies.ts';
import { upsertChanged } from './upsert-changed.ts';

/** How a dispute can end. */
export type DisputeEnd = 'won' | 'lost' | 'closed';

type Facts = Omit<DisputeProgressCommand, 'tenantId' | 'disputeId' | 'key' | 'step'>;

/** One dispute's process: its facts, and how its row hears of them. */
export class DisputeProcess extends Process<DisputeInput, DisputeState> {
  /** While the bank takes an answer, and none is missing yet for good. */
  awaitsEvidence(): boolean {
    const { facts, called } = this.state;
    const open = facts.status === 'inquiry' || facts.status === 'needsResponse';
    return open && facts.evidenceDueAt !== null && !called.includes('overdue');
  }

  /** @returns whether anything has changed since, for whoever waits */
  news(): () => boolean {
    const { facts } = this.state;
    return () => this.state.facts !== facts || this.state.paused !== null;
  }

  /** @returns false when the row has decided otherwise; what it decided is on its way as a signal */
  async tell(step: DisputeProgressCommand['step'], facts: Facts = {}): Promise<boolean> {
    const { tenantId, disputeId } = this.input;
    const occurrence = this.occurrenceOf(step);
    this.state.waitingFor = facts.waitingFor ?? null;
    this.state.waitingUntil = facts.waitingUntil ?? null;
    return isTaken(
      this.insist(`tell the dispute: ${step}`, ['dispute_step_not_allowed'], (attempt) =>
        shortStep('progressDispute', step, {
          tenantId,
          disputeId,
          step,
          key: `${disputeId}/${step}/${occurrence}${suffix(attempt)}`,
          ...facts,
        }),
      ),
    );
  }

  /** Whatever a webhook should have told. */
  async ask(): Promise<void> {
    const { tenantId, disputeId } = this.input;
    const occurrence = this.occurrenceOf('sync');
    const facts = await this.insist(
      'ask the gateway',
      [],
      (attempt) =>
        moneyStep('syncDispute', 'Ask the gateway how the dispute stands', {
          tenantId,
          disputeId,
          key: `${disputeId}/sync/${occurrence}${suffix(attempt)}`,
        }),
      { as: null },
    );
    if (facts) keepFacts(this.state, facts);
  }

  /**
   * Waits until something has happened, or until a time. The operator and the dispute's row see for what.
   * @returns false when the time came first
   */
  async waitFor(waitingFor: DisputeWaitingFor, happened: () => boolean, until?: number): Promise<boolean> {
    await this.continueWhenLong();
    const waitingUntil = until === undefined ? null : new Date(until).toISOString();
    if (this.state.waitingFor !== waitingFor || this.state.waitingUntil !== waitingUntil)
      await this.tell('waiting', { waitingFor, ...(waitingUntil ? { waitingUntil } : {}) });
    return this.rest(waitingFor, happened, until);
  }

  /** Marks the end in the list of processes. */
  end(end: DisputeEnd): DisputeEnd {
    this.state.waitingFor = null;
    upsertChanged(end, null, null, null);
    setCurrentDetails(describeDispute(this, { end }));
    return end;
  }

  protected tellWaiting(summary: string, occurrence: string, { waitingUntil, reason }: Waiting): Promise<void> {
    const { tenantId, disputeId } = this.input;
    const told = { step: 'waiting', waitingFor: 'operator', stuck: true } as const;
    return shortStep('progressDispute', summary, {
      tenantId,
      disputeId,
      key: `${disputeId}/${occurrence}`,
      ...told,
      ...(waitingUntil ? { waitingUntil } : {}),
      ...(reason ? { reason } : {}),
    });
  }

  protected show(until?: number, stuck?: string): void {
    const { called, waitingFor } = this.state;
    const dueAt = until === undefined ? null : new Date(until);
    const stage = this.awaitsEvidence() ? 'evidence' : 'verdict';
    upsertChanged(stage, waitingFor, stuck ? 'stuck' : (called.at(-1) ?? null), dueAt);
    setCurrentDetails(describeDispute(this, { dueAt, stuck }));
  }
}
