import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type ContractOperation, loadContract, resolve, type Schema } from '@beaver/kit/testing';

/** Every service there is: a new one is under test the day its folder appears. */
export const services: readonly string[] = readdirSync('services').sort();

/** An operation as its service's document has it, and what the suite needs to send it. */
export interface Operation extends ContractOperation {
  service: string;
  /** `order-service/createOrder`: the kit's own operations are in every document. */
  name: string;
  document: Schema;
  /** Of the body: its media type, and the first example. */
  mediaType: string | undefined;
  example: unknown;
  /** Kinds of the ids in the path by parameter, as `orderId: ord`. */
  pathKinds: Record<string, string>;
  takesKey: boolean;
  takesIfMatch: boolean;
  /** The query parameter that goes on from an earlier answer. */
  cursor: 'cursor' | 'after' | undefined;
}

/** Ids carry their kind: `ord_01k…`. */
export const idGrammar = /\b([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}\b/g;

/** All operations of all documents. */
export const operations: readonly Operation[] = services.flatMap((service) => {
  const { document, operations } = loadContract(pathToFileURL(`services/${service}/src/generated/openapi.json`));
  return operations.map((operation) => read(service, document, operation));
});

function read(service: string, document: Schema, operation: ContractOperation): Operation {
  const raw = (document.paths as Record<string, Record<string, Schema>>)[operation.path]?.[operation.method] ?? {};
  const body = raw.requestBody ? resolve(document, raw.requestBody as Schema) : {};
  const [mediaType, content] = Object.entries((body.content ?? {}) as Record<string, Schema>)[0] ?? [];
  const [named] = Object.values((content?.examples ?? {}) as Record<string, Schema>);
  const has = (place: string, name: string) =>
    operation.parameters.some((each) => each.in === place && each.name.toLowerCase() === name);
  const kinds = operation.parameters
    .filter((each) => each.in === 'path')
    .flatMap(({ name, schema }) => (kindOf(document, schema) ? [[name, kindOf(document, schema) as string]] : []));
  return {
    ...operation,
    service,
    name: `${service}/${operation.operationId}`,
    document,
    mediaType,
    example: content?.example ?? (named && resolve(document, named).value),
    pathKinds: Object.fromEntries(kinds),
    takesKey: has('header', 'idempotency-key'),
    takesIfMatch: has('header', 'if-match'),
    cursor: has('query', 'cursor') ? 'cursor' : has('query', 'after') ? 'after' : undefined,
  };
}

/** The kind of id that a schema takes, by its pattern. */
export function kindOf(document: Schema, schema: Schema): string | undefined {
  const { pattern } = resolve(document, schema) as { pattern?: string };
  return /^\^([a-z]+)_\[0-7\]/.exec(pattern ?? '')?.[1];
}

/** The operation that makes a kind of object: a POST whose 201 has such an id. */
export function creatorOf(kind: string): Operation | undefined {
  return operations.find(({ method, replySchemas, document }) => {
    const reply = replySchemas.get(201);
    const { properties } = (reply ? resolve(document, reply) : {}) as { properties?: Record<string, Schema> };
    return method === 'post' && properties?.id !== undefined && kindOf(document, properties.id) === kind;
  });
}

/** By its operationId, which only the kit's own share. */
export function operationNamed(operationId: string): Operation {
  const found = operations.find((each) => each.operationId === operationId);
  if (!found) throw new Error(`test/isolation/recipes.ts names ${operationId}, which no document has any more`);
  return found;
}
