import { actionOf } from '../actions.ts';
import { durationPattern, LONGEST_MS, millisecondsOf } from '../duration.ts';
import type { Place } from './check-expression.ts';
import { checkShape } from './check-shape.ts';
import { checkAlone, checkMessage, checkTexts, isFilledInLater } from './check-texts.ts';
import { type Fault, inside } from './fault.ts';

/** A step whose shape may be wrong: only what is of the type it should be is looked at. */
export type Sketch = Record<string, unknown>;

type Check = (step: Sketch, pointer: string, place: Place) => Fault[];

const LONGEST_RETRY_MS = 7 * 86_400_000;

/** What the schema can't say of each kind of step. */
const checks: Readonly<Record<string, Check>> = {
  action: (step, pointer, place) => [
    ...checkAction(step, pointer),
    ...checkTexts(step.input, inside(pointer, 'input'), place),
    ...checkDuration((step.retry as Sketch | undefined)?.within, `${pointer}/retry/within`, LONGEST_RETRY_MS),
  ],
  wait: (step, pointer, place) => [
    ...checkDuration(step.for, inside(pointer, 'for')),
    ...checkAlone(step.until, 'time', inside(pointer, 'until'), place),
  ],
  branch: (step, pointer, place) => checkAlone(step.if, 'condition', inside(pointer, 'if'), place),
  approval: (step, pointer, place) => [
    ...checkMessage(step.message, inside(pointer, 'message'), place),
    ...checkDuration(step.deadline, inside(pointer, 'deadline')),
    ...checkEscalation(step, inside(pointer, 'escalateAfter')),
  ],
  log: (step, pointer, place) => checkMessage(step.message, inside(pointer, 'message'), place),
};

/** @returns none for a kind that there is not: the schema says so */
export function checkStep(step: Sketch, pointer: string, place: Place): Fault[] {
  const { type } = step;
  return typeof type === 'string' && Object.hasOwn(checks, type) ? (checks[type] as Check)(step, pointer, place) : [];
}

function checkAction({ action, input }: Sketch, pointer: string): Fault[] {
  if (typeof action !== 'string') return [];
  const known = actionOf(action);
  if (!known)
    return [{ pointer: inside(pointer, 'action'), code: 'action_unknown', detail: 'is not among the actions' }];
  if (input === null || typeof input !== 'object') return [];
  const faults = checkShape(input, known.input, isFilledInLater);
  return faults.map((fault) => ({ ...fault, pointer: `${inside(pointer, 'input')}${fault.pointer}` }));
}

/** What is no duration at all the schema refuses. */
const lengthOf = (value: unknown): number | undefined =>
  typeof value === 'string' && new RegExp(durationPattern).test(value) ? millisecondsOf(value) : undefined;

function checkDuration(value: unknown, pointer: string, longest = LONGEST_MS): Fault[] {
  const length = lengthOf(value);
  if (length === undefined || (length > 0 && length <= longest)) return [];
  return [{ pointer, code: 'duration_out_of_range', detail: `must be more than none and ${longest / 1000} s at most` }];
}

function checkEscalation({ deadline, escalateAfter }: Sketch, pointer: string): Fault[] {
  const [end, escalation] = [lengthOf(deadline), lengthOf(escalateAfter)];
  if (end === undefined || escalation === undefined || escalation < end) return checkDuration(escalateAfter, pointer);
  return [{ pointer, code: 'escalation_too_late', detail: 'must be before the deadline' }];
}
