import { resolve, type Schema } from '@beaver/kit/testing';
import type { Ids } from './ids.ts';
import { idsIn } from './ids.ts';
import type { Operation } from './operations.ts';

/** Text that a program reads: a canary there would only be refused. */
const READ_BY_PROGRAMS = new Set([
  'token', // of a payment method; the gateway knows it
  'gatewayCustomer', // who keeps it there
  'secretKey',
  'webhookSecret',
  'password', // signs in again
  'currentPassword',
  'timeZone',
  'locale',
  'client_id',
  'client_secret',
  'refreshToken',
]);

interface Filling {
  document: Schema;
  ids: Ids;
  /** A string that is nowhere else. */
  canary: () => string;
  /** Ids of the example, each with the one that stands for it. */
  known: Map<string, string | undefined>;
}

/**
 * The document's example with this merchant's ids in it, and a canary in each free text of the schema, also in those that
 * the example leaves out. What is optional and names something that is not there yet is left out.
 */
export function fillBody({ document, bodySchema, example }: Operation, ids: Ids, canary: () => string): unknown {
  if (bodySchema === undefined) return example;
  const known = new Map<string, string | undefined>();
  for (const id of new Set(idsIn(example))) {
    const kind = id.slice(0, id.lastIndexOf('_'));
    const before = [...known.keys()].filter((each) => each.startsWith(`${kind}_`)).length;
    known.set(id, ids.get(kind, before));
  }
  return fill(bodySchema, example, '', { document, ids, canary, known });
}

function fill(given: Schema, value: unknown, name: string, filling: Filling): unknown {
  const schema = resolve(filling.document, given);
  if (typeof value === 'string' && filling.known.has(value)) return filling.known.get(value);
  if (Array.isArray(value)) {
    return value
      .map((each) => fill((schema.items ?? {}) as Schema, each, name, filling))
      .filter((each) => each !== undefined);
  }
  if (value !== null && typeof value === 'object') return fillObject(schema, value as Schema, filling);
  return (typeof value === 'string' || value === undefined) && !READ_BY_PROGRAMS.has(name)
    ? (freeText(schema, filling.canary) ?? value)
    : value;
}

function fillObject(schema: Schema, value: Schema, filling: Filling): Schema {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const names = new Set([...Object.keys(value), ...Object.keys(properties)]);
  const filled = [...names].map((name): [string, unknown] => {
    const inner = properties[name] ?? ((schema.additionalProperties || {}) as Schema);
    return [name, fill(inner, name in value ? value[name] : shown(inner, filling), name, filling)];
  });
  return Object.fromEntries(filled.filter(([, each]) => each !== undefined));
}

/** What the schema itself shows of an object that the example leaves out: an address, metadata. */
function shown(given: Schema, { document }: Filling): unknown {
  const { type, examples } = resolve(document, given) as { type?: string; examples?: unknown[] };
  return type === 'object' ? examples?.[0] : undefined;
}

/** A canary that the schema takes; none when its texts have a meaning. */
function freeText(schema: Schema, canary: () => string): string | undefined {
  const {
    type,
    pattern,
    maxLength = Number.POSITIVE_INFINITY,
  } = schema as { type?: unknown; pattern?: string; maxLength?: number };
  const text = ([] as unknown[]).concat(type).includes('string');
  if (!text || schema.enum !== undefined || schema.const !== undefined) return undefined;
  const word = canary();
  const candidates =
    schema.format === undefined
      ? [word, `${word}@lodge.example`]
      : schema.format === 'email'
        ? [`${word}@lodge.example`]
        : [];
  return candidates.find((each) => each.length <= maxLength && new RegExp(pattern ?? '').test(each));
}
