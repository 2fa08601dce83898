import { ExpressionFault } from './expression-fault.ts';
import { type Evaluate, evaluateJson } from './facts.ts';
import type { Json } from './values.ts';

/** Text, or what stands between `${` and its `}`. */
export type Part = { text: string } | { expression: string; at: number };

/**
 * Braces within an expression are counted, but for those within its texts. `$${` is a `${` that means itself.
 * @throws ExpressionFault `template_malformed`
 */
export function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let text = '';
  for (let at = 0; at < template.length; ) {
    if (template.startsWith('$${', at)) {
      text += '${';
      at += 3;
    } else if (template.startsWith('${', at)) {
      const end = endOf(template, at + 2);
      if (text !== '') parts.push({ text });
      parts.push({ expression: template.slice(at + 2, end), at });
      text = '';
      at = end + 1;
    } else {
      text += template.charAt(at);
      at += 1;
    }
  }
  if (text !== '') parts.push({ text });
  return parts;
}

function endOf(template: string, start: number): number {
  let open = 1;
  let quote = '';
  for (let at = start; at < template.length; at += 1) {
    const character = template.charAt(at);
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') open += 1;
    else if (character === '}') {
      open -= 1;
      if (open === 0) return at;
    }
  }
  throw new ExpressionFault('template_malformed', `The \${ at character ${start - 1} has no }.`);
}

/** The most that an action is given, and that a message says. Characters. */
const LONGEST_INPUT = 32_768;
const LONGEST_MESSAGE = 2000;

/** What an action is given: all texts within it are filled in. @throws ExpressionFault */
export function render(value: unknown, evaluate: Evaluate): Json {
  const filled = fillIn(value, evaluate);
  if (JSON.stringify(filled).length > LONGEST_INPUT)
    throw new ExpressionFault('input_too_large', `It has more than ${LONGEST_INPUT} characters of JSON.`);
  return filled;
}

function fillIn(value: unknown, evaluate: Evaluate): Json {
  if (typeof value === 'string') return renderText(value, evaluate);
  if (Array.isArray(value)) return value.map((each) => fillIn(each, evaluate));
  if (value === null || typeof value !== 'object') return value as Json;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fillIn(each, evaluate)]));
}

/** A text that is one expression keeps the value's type. */
function renderText(template: string, evaluate: Evaluate): Json {
  const parts = partsOf(template);
  const [only] = parts;
  if (parts.length === 1 && only && 'expression' in only) return evaluateJson(evaluate, only.expression);
  return fill(parts, evaluate);
}

/** A message, whatever the values' types are. @throws ExpressionFault */
export function renderMessage(template: string, evaluate: Evaluate): string {
  const message = fill(partsOf(template), evaluate);
  if (message.length > LONGEST_MESSAGE)
    throw new ExpressionFault('input_too_large', `It has more than ${LONGEST_MESSAGE} characters.`);
  return message;
}

const fill = (parts: readonly Part[], evaluate: Evaluate): string =>
  parts.map((part) => ('text' in part ? part.text : inText(evaluateJson(evaluate, part.expression)))).join('');

function inText(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'object') throw new ExpressionFault('expression_failed', 'A list or an object is no text.');
  return String(value);
}
