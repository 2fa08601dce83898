import { type ContractOperation, resolve, type Schema } from '../../src/contract/contract.ts';

const BOUND_STRINGS = ['maxLength', 'enum', 'const', 'pattern'];
/** Their grammar bounds them. */
const SHORT_FORMATS = ['date-time', 'date', 'uuid', 'duration'];

/** Inputs without an end, and objects that take anything, in what a client may send. */
export function requestFaults(operation: ContractOperation, document: Schema): string[] {
  const seen = new Set<Schema>();
  const inputs: [string, Schema][] = operation.parameters.map(({ in: place, name, schema }) => [
    `${place}/${name}`,
    schema,
  ]);
  if (operation.bodySchema) inputs.push(['body', operation.bodySchema]);
  return inputs.flatMap(([at, schema]) => walk(document, schema, at, seen, boundFault));
}

/** Objects in replies that do not say whether other members may appear. */
export function replyFaults(operation: ContractOperation, document: Schema): string[] {
  const seen = new Set<Schema>();
  return [...operation.replySchemas].flatMap(([status, schema]) =>
    walk(document, schema, `reply ${status}`, seen, (part) => openFault(part)),
  );
}

type Look = (schema: Schema) => string | undefined;

function walk(document: Schema, given: Schema, at: string, seen: Set<Schema>, look: Look): string[] {
  const schema = resolve(document, given);
  if (seen.has(schema)) return [];
  seen.add(schema);
  const fault = look(schema);
  const inner: [string, unknown][] = [
    ...Object.entries((schema.properties ?? {}) as Schema).map(([name, part]): [string, unknown] => [`/${name}`, part]),
    ['/*', schema.additionalProperties],
    ['/-', schema.items],
    ...['allOf', 'anyOf', 'oneOf'].flatMap((key) =>
      ((schema[key] ?? []) as unknown[]).map((part): [string, unknown] => ['', part]),
    ),
  ];
  const below = inner.filter((entry): entry is [string, Schema] => entry[1] !== null && typeof entry[1] === 'object');
  const here = fault === undefined ? [] : [`${at} ${fault}`];
  return here.concat(below.flatMap(([step, part]) => walk(document, part, at + step, seen, look)));
}

function boundFault(schema: Schema): string | undefined {
  const types = [schema.type].flat();
  const has = (...keys: string[]) => keys.some((key) => schema[key] !== undefined);
  if (types.includes('string') && !has(...BOUND_STRINGS) && !SHORT_FORMATS.includes(String(schema.format))) {
    return 'is a string without maxLength';
  }
  if (types.includes('array') && !has('maxItems')) return 'is an array without maxItems';
  const isNumber = types.includes('integer') || types.includes('number');
  if (isNumber && !(has('minimum', 'exclusiveMinimum') && has('maximum')) && !has('enum', 'const')) {
    return 'is a number without minimum and maximum';
  }
  return openFault(schema);
}

function openFault(schema: Schema): string | undefined {
  const closed = schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined;
  return schema.properties !== undefined && !closed ? 'is an object without additionalProperties' : undefined;
}
