import type { DisputeFacts, DisputeInput, DisputeStatus, DisputeWaitingFor } from './contract.ts';
import type { ProcessState } from './process.ts';

/** All that a run knows beyond its input; a run that continues as new hands it on. */
export interface DisputeState extends ProcessState<DisputeWaitingFor> {
  facts: DisputeFacts;
  /** Until when its row was told that it waits; RFC 3339. */
  waitingUntil: string | null;
  /** Epoch milliseconds since which the present answer is waited for. */
  since: number | null;
  /** Calls for it that were made; the last is what the list of processes shows. */
  called: ('reminded' | 'escalated' | 'overdue' | 'verdictOverdue')[];
}

export const initialDispute = ({ facts }: DisputeInput): DisputeState => ({
  facts,
  since: null,
  called: [],
  waitingFor: null,
  waitingUntil: null,
  paused: null,
  stuck: null,
  told: {},
  heard: [],
});

/** The higher version is the truth, whichever way it came. Another status or date is another answer to wait for. */
export function keepFacts(state: DisputeState, { version, status, evidenceDueAt }: DisputeFacts): void {
  const { facts } = state;
  if (version <= facts.version) return;
  if (status !== facts.status || evidenceDueAt !== facts.evidenceDueAt) {
    state.since = null;
    state.called = [];
  }
  state.facts = { version, status, evidenceDueAt };
}

const ends: Partial<Record<DisputeStatus, 'won' | 'lost' | 'closed'>> = { won: 'won', lost: 'lost', closed: 'closed' };

/** How the dispute ended; undefined while it has not. */
export const endOf = ({ facts }: DisputeState): 'won' | 'lost' | 'closed' | undefined => ends[facts.status];
