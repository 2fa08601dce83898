import { ApplicationFailure, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';
import type { Asked, ProcessUpdates } from './contract.ts';
import type { AnyWaitingFor, ProcessState } from './process.ts';

type AnyState = ProcessState<AnyWaitingFor>;

/** Enough to know a repetition by; the relay repeats soon or not at all. */
const REMEMBERED = 200;

/** What a process does with each of its signals. */
export type Hear<Signals> = { [Name in keyof Signals]: (facts: Signals[Name] & { eventId: string }) => void };

/** Signals only set facts; the story acts on them. Registered before the first await, so that none is lost. */
export function hear<Signals>(state: AnyState, signals: Hear<Signals>): void {
  for (const [name, set] of Object.entries(signals) as [string, (facts: { eventId: string }) => void][]) {
    setHandler(defineSignal<[{ eventId: string }]>(name), (facts) => {
      if (state.heard.includes(facts.eventId)) return;
      state.heard = [...state.heard.slice(1 - REMEMBERED), facts.eventId];
      set(facts);
    });
  }
  hearOperator(state);
}

/** What an operator may ask of every process. A refusal's type is the problem's code. */
function hearOperator(state: AnyState): void {
  const set: Record<keyof ProcessUpdates, (asked: Asked) => void> = {
    pause: (asked) => {
      state.paused = asked;
    },
    resume: () => {
      state.paused = null;
    },
    retryStep: () => say(state, 'retry'),
    skipStep: () => say(state, 'skip'),
  };
  const refuse: Record<keyof ProcessUpdates, () => void> = {
    pause: () => refuseIf(state.paused !== null, 'process_already_paused', 'The process is paused.'),
    resume: () => refuseIf(state.paused === null, 'process_not_paused', 'The process is not paused.'),
    retryStep: () => refuseIf(!state.stuck, 'process_not_stuck', 'No step of the process is stuck.'),
    skipStep: () => {
      refuseIf(!state.stuck, 'process_not_stuck', 'No step of the process is stuck.');
      refuseIf(
        state.stuck?.skippable !== true,
        'step_not_skippable',
        'What depends on this step can not go on without it.',
      );
    },
  };
  for (const name of Object.keys(set) as (keyof ProcessUpdates)[]) {
    setHandler(defineUpdate<void, [Asked]>(name), set[name], { validator: (_: Asked) => refuse[name]() });
  }
}

function say({ stuck }: AnyState, said: 'retry' | 'skip'): void {
  if (stuck) stuck.said = said;
}

function refuseIf(refused: boolean, code: string, message: string): void {
  if (refused) throw ApplicationFailure.nonRetryable(message, code);
}
