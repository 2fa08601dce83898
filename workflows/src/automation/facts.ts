import type { AutomationEvent } from '../contract.ts';
import { BUDGET, FILTER_BUDGET } from './cost.ts';
import { LONGEST_MS } from './duration.ts';
import { parseExpression } from './expression.ts';
import { ExpressionFault } from './expression-fault.ts';
import { fromCel, type Json, type Measure, NoJson, toCel } from './values.ts';

/** What came of a step, as expressions see it by the step's id. */
export interface StepFacts {
  outcome: string;
  output: Json;
}

/** What expressions of one run are about; the event is converted once. */
export class Facts {
  private readonly subject: string;
  private readonly event: Map<string, unknown>;
  private readonly size: Measure = { longest: 0, weight: 0 };

  /** @param subject the name by which the event's data is known */
  constructor(subject: string, { id, type, time, subject: about, actor, reason, data }: AutomationEvent) {
    this.subject = subject;
    const seen = toCel(data, this.size) as Map<string, unknown>;
    this.event = new Map<string, unknown>([
      ...Object.entries({ id, type, subject: about, actor, reason: reason ?? null, data: seen }),
      ['time', new Date(time)],
      ['changed', seen.get('changed') ?? new Map()],
    ]);
  }

  /**
   * @param now epoch milliseconds
   * @returns an evaluator for the expressions of one step, which share what one step may cost
   */
  evaluator(steps: Readonly<Record<string, StepFacts>>, now: number): Evaluate {
    return this.evaluatorWithin(BUDGET, steps, now);
  }

  /** For a filter, which is looked at before there are steps. @throws ExpressionFault */
  matches(filter: string, now: number): boolean {
    return evaluateCondition(this.evaluatorWithin(FILTER_BUDGET, {}, now), filter);
  }

  private evaluatorWithin(most: number, steps: Readonly<Record<string, StepFacts>>, now: number): Evaluate {
    const size = { ...this.size };
    const variables = new Map<string, unknown>([
      ['event', this.event],
      [this.subject, this.event.get('data')],
      ['steps', toCel(steps, size)],
      ['now', new Date(now)],
    ]);
    let budget = most;
    return (text) => {
      const { value, cost } = parseExpression(text, this.subject).evaluate(variables, size, budget);
      budget -= cost;
      return value;
    };
  }
}

/** @returns a CEL value @throws ExpressionFault */
export type Evaluate = (text: string) => unknown;

/** @throws ExpressionFault, also when it is something else */
export function evaluateCondition(evaluate: Evaluate, text: string): boolean {
  const value = evaluate(text);
  if (typeof value !== 'boolean') throw new ExpressionFault('expression_failed', 'It is neither true nor false.');
  return value;
}

/** A time, or a text in RFC 3339, not too far away. @returns epoch milliseconds @throws ExpressionFault */
export function evaluateTime(evaluate: Evaluate, text: string, now: number): number {
  const value = evaluate(text);
  const time = value instanceof Date ? value.getTime() : Date.parse(typeof value === 'string' ? value : '');
  if (Number.isNaN(time)) throw new ExpressionFault('expression_failed', 'It is no time.');
  if (time - now > LONGEST_MS) throw new ExpressionFault('expression_failed', 'It is more than a year away.');
  return time;
}

/** @throws ExpressionFault */
export function evaluateJson(evaluate: Evaluate, text: string): Json {
  const value = evaluate(text);
  try {
    return fromCel(value);
  } catch (error) {
    if (error instanceof NoJson) throw new ExpressionFault('expression_failed', error.message);
    throw error;
  }
}
