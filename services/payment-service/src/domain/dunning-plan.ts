import { Duration } from 'luxon';
import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

type Schemas = components['schemas'];
export type DunningPlan = Schemas['DunningPlan'];
export type DunningAction = Schemas['DunningAction'];
export type PlanSteps = Schemas['DunningSteps'];

const SECOND_MS = 1000;
/** Stripe's smart retries end after two months at the latest; what is owed for longer is a matter for people. */
const LONGEST_MS = 60 * 24 * 60 * 60 * SECOND_MS;

/** Milliseconds of an ISO 8601 duration; a day has 24 hours. */
export const lengthOf = (duration: string): number => Duration.fromISO(duration).toMillis();

export const tries = (action: DunningAction): boolean => action !== 'notify';
export const notifies = (action: DunningAction): boolean => action !== 'retry';

/**
 * When each step is due, in milliseconds from the decline on.
 * @throws dunning_steps_unusable
 */
export function offsetsOf(steps: PlanSteps): number[] {
  let offset = 0;
  return steps.map(({ after }, index) => {
    const length = lengthOf(after);
    if (length < SECOND_MS) throw unusable(index, 'must be a second or more');
    offset += length;
    if (offset > LONGEST_MS) throw unusable(index, 'ends later than 60 days after the decline');
    return offset;
  });
}

const unusable = (index: number, detail: string) =>
  problems.dunningStepsUnusable({ errors: [{ pointer: `/steps/${index}/after`, code: 'out_of_range', detail }] });
