import { ExpressionFault, Facts, triggerOf } from '@beaver/workflows/automation';

/** An active automation, as far as matching needs it. */
export interface Candidate {
  id: string;
  name: string;
  activeVersion: number;
  activeFilter: string | null;
}

export type EventFacts = ConstructorParameters<typeof Facts>[1];

/** What an event is to an automation. */
export type Match = { outcome: 'matched' | 'filtered' } | { outcome: 'faulted'; code: string; detail: string };

/**
 * Whether an event was caused by so many others that it must be a loop: automations that start each other.
 * @param depth how many events lie between the first request and this one
 */
export const isLoop = (depth: number): boolean => depth > 8;

/** By its filter; one that comes to nothing matches nothing. */
export function matcherOf(event: EventFacts, now: number): (candidate: Candidate) => Match {
  const facts = new Facts(triggerOf(event.type)?.variable ?? 'subject', event);
  return ({ activeFilter }) => {
    if (activeFilter === null) return { outcome: 'matched' };
    try {
      return { outcome: facts.matches(activeFilter, now) ? 'matched' : 'filtered' };
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      return { outcome: 'faulted', code: error.code, detail: error.message };
    }
  };
}
