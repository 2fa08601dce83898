import { Environment } from './cel.ts';
import { declareEventFunctions } from './event-functions.ts';

/** Far below what one expression of 1,024 characters could hold, and more than a person writes. */
const structure = { maxAstNodes: 300, maxDepth: 24, maxListElements: 50, maxMapEntries: 50, maxCallArguments: 4 };

/** Whole numbers of JSON are integers here and all others are not; an operator must not mind which of the two came. */
const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

function make(subject: string): Environment {
  const environment = new Environment({ homogeneousAggregateLiterals: false, limits: structure });
  declareEventFunctions(environment);
  for (const [operator, apply] of Object.entries(arithmetic)) {
    const mixed = (left: number | bigint, right: number | bigint) => apply(Number(left), Number(right));
    environment.registerOperator(`int ${operator} double: double`, mixed);
    environment.registerOperator(`double ${operator} int: double`, mixed);
  }
  return environment
    .registerVariable('event', 'Event')
    .registerVariable('steps', 'map<string, dyn>')
    .registerVariable('now', 'google.protobuf.Timestamp')
    .registerVariable(subject, 'dyn');
}

const made = new Map<string, Environment>();

/**
 * What an expression can name: `event`, `steps`, `now`, and the event's data by the name of its subject.
 * @param subject `order`
 */
export function environmentOf(subject: string): Environment {
  const known = made.get(subject) ?? make(subject);
  made.set(subject, known);
  return known;
}
