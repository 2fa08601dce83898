import { childrenOf, macros } from './ast.ts';
import type { ASTNode } from './cel.ts';
import type { Measure } from './values.ts';

/** What an expression may cost; one is the work of one operator, 0.1 µs and less: a run must not hold up the others of its worker. */
export const BUDGET = 1_000_000;

/** What a filter may cost: many are evaluated for one event, and the events behind it wait. */
export const FILTER_BUDGET = 300_000;

/** So many characters or entries are looked at, or copied, in the time of one operator. */
const AT_ONCE = 64;

/** The most that evaluating a node costs, and the largest value that it can give. */
interface Bound extends Measure {
  cost: number;
}

type Scope = ReadonlyMap<string, Measure>;

/**
 * The most that an expression can cost, known before it is evaluated: nothing stops it on its way. It grows with the length
 * of the lists that it goes through, and multiplies where it does so for each entry of another one.
 * @param facts the size of everything that it can name
 */
export function costOf(node: ASTNode, facts: Measure): number {
  const { cost, weight } = bound(node, facts, new Map());
  return cost + weight / AT_ONCE;
}

function bound(node: ASTNode, facts: Measure, scope: Scope): Bound {
  if (node.op === 'id') return { cost: 1, ...(scope.get(node.args) ?? facts) };
  if (node.op === 'value') return { cost: 1, longest: 0, weight: typeof node.args === 'string' ? node.args.length : 1 };
  if (node.op === 'rcall' && macros.has(node.args[0])) return boundMacro(node.args, facts, scope);
  const parts = childrenOf(node).map((child) => bound(child, facts, scope));
  const { cost, ...size } = boundOperator(node, parts);
  return { cost: parts.reduce((total, part) => total + part.cost, cost), ...size };
}

/** @returns the cost without that of the parts */
function boundOperator(node: ASTNode, parts: readonly Bound[]): Bound {
  const sum = (field: keyof Bound) => parts.reduce((total, part) => total + part[field], 0);
  const most = (field: keyof Bound) => Math.max(0, ...parts.map((part) => part[field]));
  const { op } = node;
  if (op === '.' || op === '[]' || op === '?:') return { cost: 1, longest: most('longest'), weight: most('weight') };
  if (op === 'list' || op === 'map')
    return { cost: 1, longest: Math.max(parts.length, most('longest')), weight: 1 + sum('weight') };
  // Texts are joined when they are looked at; lists are copied.
  if (op === '+') return { cost: 1 + sum('longest') / AT_ONCE, longest: sum('longest'), weight: sum('weight') };
  if (op === 'call' || op === 'rcall') {
    const separators = node.args[0] === 'join' ? most('longest') * (parts[1]?.weight ?? 0) : 0;
    // Some letters have three capitals.
    return { cost: 1 + sum('weight') / AT_ONCE, longest: 0, weight: 3 * most('weight') + separators };
  }
  const compared = 1 + Math.min(...parts.map(({ weight }) => weight)) / AT_ONCE;
  return { cost: op === 'in' ? 1 + most('longest') * compared : compared, longest: 0, weight: 1 };
}

function boundMacro(
  [name, receiver, [variable, ...each]]: readonly [string, ASTNode, readonly ASTNode[]],
  facts: Measure,
  scope: Scope,
): Bound {
  const list = bound(receiver, facts, scope);
  const entry = { longest: list.longest, weight: list.weight };
  const inner = variable?.op === 'id' ? new Map([...scope, [variable.args, entry]]) : scope;
  const steps = each.map((step) => bound(step, facts, inner));
  const cost = list.cost + list.longest * steps.reduce((total, step) => total + step.cost, 1);
  const last = steps.at(-1);
  if (name === 'filter') return { cost, ...entry };
  if (name !== 'map' || !last) return { cost, longest: 0, weight: 1 };
  return { cost, longest: Math.max(list.longest, last.longest), weight: list.longest * (1 + last.weight) };
}
