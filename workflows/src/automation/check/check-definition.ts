import { limits } from '../definition.ts';
import { definitionSchema } from '../definition-schema.ts';
import { triggerOf } from '../triggers.ts';
import { checkShape } from './check-shape.ts';
import { StepsCheck } from './check-steps.ts';
import { checkAlone } from './check-texts.ts';
import type { Fault } from './fault.ts';

/** Until it is known what it is about, any event's data is. */
const ANY_SUBJECT = 'subject';

/**
 * Every fault of a definition at once, each by its pointer; none when a run can rely on it.
 * @param definition JSON
 */
export function checkDefinition(definition: unknown): Fault[] {
  const size = new TextEncoder().encode(JSON.stringify(definition)).length;
  if (size > limits.size)
    return [{ pointer: '', code: 'definition_too_large', detail: `must have ${limits.size} bytes of JSON at most` }];
  const shape = checkShape(definition, definitionSchema);
  const { trigger, steps } = (isObject(definition) ? definition : {}) as { trigger?: unknown; steps?: unknown };
  return [...shape, ...checkMeaning(isObject(trigger) ? trigger : {}, steps)].filter(isFirst);
}

function checkMeaning({ type, filter }: Record<string, unknown>, steps: unknown): Fault[] {
  const known = typeof type === 'string' ? triggerOf(type) : undefined;
  const subject = known?.variable ?? ANY_SUBJECT;
  const check = new StepsCheck(subject);
  check.checkBlock(steps, '/steps', new Set());
  const faults = [...checkAlone(filter, 'filter', '/trigger/filter', { subject, before: new Set() }), ...check.faults];
  if (known) return faults;
  const unknown = { pointer: '/trigger/type', code: 'trigger_unknown', detail: 'is not among the triggers' };
  // Which names there are depends on the trigger.
  return [...(typeof type === 'string' ? [unknown] : []), ...faults.filter(({ code }) => code !== 'variable_unknown')];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What two checks found at the same place is said once. */
const isFirst = ({ pointer, code }: Fault, index: number, all: readonly Fault[]): boolean =>
  all.findIndex((other) => other.pointer === pointer && other.code === code) === index;
