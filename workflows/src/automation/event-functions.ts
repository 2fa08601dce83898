import type { Environment } from './cel.ts';

type Values = { get(field: string): unknown };

/** The value of a field before and after. */
function changeOf(event: Values, field: string): readonly [unknown, unknown] | undefined {
  const change = (event.get('changed') as Map<string, unknown>).get(field);
  return Array.isArray(change) && change.length === 2 ? [change[0], change[1]] : undefined;
}

const isNumber = (value: unknown): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';

const areEqual = (one: unknown, other: unknown): boolean =>
  isNumber(one) && isNumber(other) ? Number(one) === Number(other) : one === other;

/** @param isCrossing of the numbers before and after */
const crossed = (isCrossing: (from: number, to: number, limit: number) => boolean) => {
  return (event: Values, field: string, limit: unknown): boolean => {
    const [from, to] = changeOf(event, field) ?? [];
    return isNumber(from) && isNumber(to) && isNumber(limit) && isCrossing(Number(from), Number(to), Number(limit));
  };
};

/** The event itself, and what can be asked about how its subject has changed. */
export function declareEventFunctions(environment: Environment): void {
  environment.registerType('Event', {
    fields: {
      id: 'string',
      type: 'string',
      time: 'google.protobuf.Timestamp',
      subject: 'string',
      actor: 'string',
      reason: 'dyn',
      data: 'dyn',
      changed: 'map<string, dyn>',
    },
  });
  const declare = (signature: string, handler: (event: Values, field: string, value: unknown) => boolean) =>
    environment.registerFunction(signature, handler, { async: false });
  declare('Event.hasChanged(string): bool', (event, field) => changeOf(event, field) !== undefined);
  declare('Event.changedFrom(string, dyn): bool', (event, field, value) => {
    const change = changeOf(event, field);
    return change !== undefined && areEqual(change[0], value);
  });
  declare('Event.changedTo(string, dyn): bool', (event, field, value) => {
    const change = changeOf(event, field);
    return change !== undefined && areEqual(change[1], value);
  });
  declare(
    'Event.crossedBelow(string, dyn): bool',
    crossed((from, to, limit) => from >= limit && to < limit),
  );
  declare(
    'Event.crossedAbove(string, dyn): bool',
    crossed((from, to, limit) => from <= limit && to > limit),
  );
}
