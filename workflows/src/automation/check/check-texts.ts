import { limits } from '../definition.ts';
import { ExpressionFault } from '../expression-fault.ts';
import { type Part, partsOf } from '../template.ts';
import { checkExpression, type Place, type Wanted } from './check-expression.ts';
import { type Fault, inside } from './fault.ts';

/** @returns none for what is no text, or too long a one: that is the schema's matter */
export function checkAlone(value: unknown, wanted: Wanted, pointer: string, place: Place): Fault[] {
  if (typeof value !== 'string' || value.length > limits.expression) return [];
  return faultOf(pointer, () => checkExpression(value, wanted, place));
}

/** Each expression within a message. */
export function checkMessage(value: unknown, pointer: string, place: Place): Fault[] {
  return typeof value === 'string' ? faultOf(pointer, () => checkParts(value, 'text', place)) : [];
}

/** Each text within an action's input, however deep. */
export function checkTexts(value: unknown, pointer: string, place: Place): Fault[] {
  if (typeof value === 'string') {
    return faultOf(pointer, () => checkParts(value, partsOf(value).length === 1 ? 'value' : 'text', place));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => checkTexts(each, inside(pointer, name), place));
}

/**
 * Whether what the schema minds is known only when the text is filled in. One expression can come to a value of any type; what
 * stands within other text is a text, whatever comes.
 * @param keyword of the schema
 */
export function isFilledInLater(value: unknown, keyword: string): boolean {
  if (typeof value !== 'string' || !value.includes('${')) return false;
  const parts = attemptParts(value);
  if (!parts) return true;
  return parts.some((part) => 'expression' in part) && (keyword !== 'type' || parts.length === 1);
}

/** Undefined when the text is malformed, which is a fault of its own. */
function attemptParts(value: string): Part[] | undefined {
  try {
    return partsOf(value);
  } catch {
    return undefined;
  }
}

function checkParts(template: string, wanted: Wanted, place: Place): void {
  for (const part of partsOf(template)) {
    if ('text' in part) continue;
    if (part.expression.length > limits.expression)
      throw new ExpressionFault('expression_too_long', `An expression has ${limits.expression} characters at most.`);
    checkExpression(part.expression, wanted, place);
  }
}

/** The first fault of a text; what it hides comes to light once it is mended. */
function faultOf(pointer: string, check: () => void): Fault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    return [{ pointer, code: error.code, detail: error.message }];
  }
}
