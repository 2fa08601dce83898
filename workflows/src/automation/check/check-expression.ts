import { nodesOf } from '../ast.ts';
import { BUDGET, costOf, FILTER_BUDGET } from '../cost.ts';
import { type Expression, parseExpression } from '../expression.ts';
import { ExpressionFault } from '../expression-fault.ts';

/** What an expression stands for. */
export type Wanted = 'filter' | 'condition' | 'time' | 'value' | 'text';

/** Where an expression stands. */
export interface Place {
  /** The name by which the event's data is known. */
  subject: string;
  /** Steps that may have been done by then. */
  before: ReadonlySet<string>;
}

const TIME = 'google.protobuf.Timestamp';
const scalars = ['string', 'int', 'double', 'bool', 'null', TIME];

/** CEL's types that each takes; of a type that is not known before the run anything may come. */
const taken: Readonly<Record<Wanted, (type: string) => boolean>> = {
  filter: (type) => type === 'bool',
  condition: (type) => type === 'bool',
  time: (type) => type === TIME || type === 'string',
  value: (type) => scalars.includes(type) || type.startsWith('list') || type.startsWith('map'),
  text: (type) => scalars.includes(type),
};

/** A large order. What is larger is refused when it comes. */
const EXPECTED = { longest: 100, weight: 20_000 };

/** @throws ExpressionFault */
export function checkExpression(text: string, wanted: Wanted, { subject, before }: Place): void {
  const expression = parseExpression(text, subject);
  refuseLaterSteps(expression, before);
  const type = expression.check();
  if (!type.startsWith('dyn') && !taken[wanted](type))
    throw new ExpressionFault('expression_type', `A ${wanted} is wanted, and this is of the type ${type}.`);
  const most = wanted === 'filter' ? FILTER_BUDGET : BUDGET;
  if (!(costOf(expression.ast, EXPECTED) <= most))
    throw new ExpressionFault('expression_too_costly', 'It would go through too many values of a large order.');
}

/** Steps are named, never looked up, so that it is known which of them there are. */
function refuseLaterSteps({ ast }: Expression, before: ReadonlySet<string>): void {
  const nodes = nodesOf(ast);
  const named = nodes.flatMap((node) =>
    node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'steps' ? [node.args[1]] : [],
  );
  const mentioned = nodes.filter((node) => node.op === 'id' && node.args === 'steps').length;
  if (mentioned > named.length) throw new ExpressionFault('step_unreachable', '`steps` is used as `steps.<id>` only.');
  const unknown = named.find((id) => !before.has(id));
  if (unknown !== undefined)
    throw new ExpressionFault('step_unreachable', `No step ${unknown} can have been done before this one.`);
}
