import { macros, nodesOf } from './ast.ts';
import type { ASTNode } from './cel.ts';
import { BUDGET, costOf } from './cost.ts';
import { environmentOf } from './environment.ts';
import { ExpressionFault } from './expression-fault.ts';
import type { Measure } from './values.ts';

/**
 * What an expression may call, with how many arguments at most. Not on it: regular expressions, which can take for ever; what
 * depends on the time zone of a machine; what multiplies a value with each use.
 */
const functions = new Map<string, number>([
  ...[...macros].map((name): [string, number] => [name, 3]),
  ...['has', 'size', 'int', 'double', 'string', 'bool', 'timestamp', 'duration'].map((name): [string, number] => [
    name,
    1,
  ]),
  ...['startsWith', 'endsWith', 'contains', 'join'].map((name): [string, number] => [name, 1]),
  ...['lowerAscii', 'upperAscii', 'trim'].map((name): [string, number] => [name, 0]),
  ...['indexOf', 'lastIndexOf', 'substring'].map((name): [string, number] => [name, 2]),
  ...['FullYear', 'Month', 'Date', 'DayOfMonth', 'DayOfWeek', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].map(
    (part): [string, number] => [`get${part}`, 0],
  ),
  ...['hasChanged', 'changedFrom', 'changedTo', 'crossedBelow', 'crossedAbove'].map((name): [string, number] => [
    name,
    2,
  ]),
]);

/** An expression that can be evaluated. */
export interface Expression {
  ast: ASTNode;
  /** @throws ExpressionFault `expression_type` or `variable_unknown`. @returns CEL's name of the type */
  check(): string;
  /** @param variables by name, as `toCel` makes them @param size of all of them @throws ExpressionFault */
  evaluate(variables: Map<string, unknown>, size: Measure, budget?: number): { value: unknown; cost: number };
}

/**
 * @param subject the name by which the event's data is known
 * @throws ExpressionFault `expression_malformed` or `function_unknown`
 */
export function parseExpression(text: string, subject: string): Expression {
  const parsed = attempt('expression_malformed', () => environmentOf(subject).parse(text));
  refuseFunctions(parsed.ast);
  return {
    ast: parsed.ast,
    check() {
      const { valid, type = '', error } = parsed.check();
      if (!valid) throw ExpressionFault.of(error, 'expression_type');
      return type;
    },
    evaluate(variables, size, budget = BUDGET) {
      const cost = costOf(parsed.ast, size);
      if (!(cost <= budget)) throw new ExpressionFault('expression_too_costly', 'It goes through too many values.');
      return { value: attempt('expression_failed', () => parsed(variables)), cost };
    },
  };
}

function refuseFunctions(ast: ASTNode): void {
  for (const node of nodesOf(ast)) {
    if (node.op !== 'call' && node.op !== 'rcall') continue;
    const [name, given] = [node.args[0], node.op === 'call' ? node.args[1] : node.args[2]];
    const most = functions.get(name);
    if (most === undefined) throw new ExpressionFault('function_unknown', `There is no function ${name}.`);
    if (given.length > most) throw new ExpressionFault('function_unknown', `${name} takes ${most} arguments at most.`);
  }
}

/** Whatever the library throws is a fault of the expression, also what is no error of its own: a stack that is too deep. */
function attempt<T>(code: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw ExpressionFault.of(error, code);
  }
}
