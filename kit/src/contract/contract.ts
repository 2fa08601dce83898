import { readFileSync } from 'node:fs';

/** A JSON Schema; only looked into where the kit needs to. */
export type Schema = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

/** One operation of the document, with references in its parameters and answers resolved. */
export interface ContractOperation {
  operationId: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As in the document: `/v1/orders/{orderId}`. */
  path: string;
  /** The one right that it needs; undefined when it is public. */
  right: string | undefined;
  tenant: 'required' | 'optional' | 'none';
  parameters: Parameter[];
  bodySchema: Schema | undefined;
  bodyRequired: boolean;
  replySchemas: Map<number, Schema>;
  statuses: Set<number>;
  problems: Set<string>;
  secrets: string[];
  rawBody: boolean;
  mounted: boolean;
}

export interface Contract {
  document: Schema;
  operations: ContractOperation[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Reads the bundled document, which is the route table of its service. @throws when an operation names no right. */
export function loadContract(file: URL): Contract {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  const operations: ContractOperation[] = [];
  for (const [path, item] of Object.entries(document.paths as Record<string, Schema>)) {
    for (const method of methods) {
      const operation = item[method] as Schema | undefined;
      if (operation) operations.push(readOperation(document, path, method, operation, item));
    }
  }
  return { document, operations };
}

function readOperation(
  document: Schema,
  path: string,
  method: ContractOperation['method'],
  operation: Schema,
  item: Schema,
): ContractOperation {
  const operationId = operation.operationId as string;
  const shared = (item.parameters ?? []) as Schema[];
  const own = (operation.parameters ?? []) as Schema[];
  const body = operation.requestBody ? resolve(document, operation.requestBody as Schema) : undefined;
  const replySchemas = new Map<number, Schema>();
  const statuses = new Set<number>();
  for (const [status, answer] of Object.entries(operation.responses as Record<string, Schema>)) {
    statuses.add(Number(status));
    const schema = jsonSchema(resolve(document, answer));
    if (schema && Number(status) < 400) replySchemas.set(Number(status), schema);
  }
  return {
    operationId,
    method,
    path,
    right: readRight(operationId, operation.security),
    tenant: (operation['x-tenant'] as 'optional' | 'none' | undefined) ?? 'required',
    parameters: [...shared, ...own].map((parameter) => readParameter(resolve(document, parameter))),
    bodySchema: body ? jsonSchema(body) : undefined,
    bodyRequired: body?.required === true,
    replySchemas,
    statuses,
    problems: new Set((operation['x-problems'] as string[] | undefined) ?? []),
    secrets: (operation['x-secret'] as string[] | undefined) ?? [],
    rawBody: operation['x-raw-body'] === true,
    mounted: operation['x-mounted'] === true,
  };
}

const readParameter = (parameter: Schema): Parameter => ({
  name: parameter.name as string,
  in: parameter.in as Parameter['in'],
  required: parameter.required === true,
  schema: parameter.schema as Schema,
});

/** `security: []` is public and says so; anything else names exactly one right, so that nothing is open by oversight. */
function readRight(operationId: string, security: unknown): string | undefined {
  if (!Array.isArray(security)) throw new Error(`${operationId} names no right: write security: [] if it is public`);
  if (security.length === 0) return undefined;
  const rights = (security[0] as { bearer?: string[] }).bearer;
  if (security.length !== 1 || rights?.length !== 1) throw new Error(`${operationId} must name exactly one right`);
  return rights[0];
}

function jsonSchema(holder: Schema): Schema | undefined {
  const content = (holder.content ?? {}) as Record<string, { schema?: Schema }>;
  return content['application/json']?.schema;
}

/** Follows one local `$ref` of the bundled document. */
export function resolve(document: Schema, value: Schema): Schema {
  const reference = value.$ref;
  if (typeof reference !== 'string') return value;
  const steps = reference
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let found: unknown = document;
  for (const step of steps) found = (found as Record<string, unknown>)[step];
  return resolve(document, found as Schema);
}
