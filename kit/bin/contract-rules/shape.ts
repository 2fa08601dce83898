import { type ContractOperation, resolve, type Schema } from '../../src/contract/contract.ts';
import { hasHeader, successHeaders } from './statuses.ts';

const EXTENSIONS = ['x-problems', 'x-tenant', 'x-internal', 'x-secret', 'x-raw-body', 'x-mounted'];
const camelCase = /^[a-z][a-zA-Z0-9]*$/;

/** What every operation says of itself: its name, what it is for, and headers that its method calls for. */
export function shapeFaults(operation: ContractOperation, document: Schema): string[] {
  const raw = (document.paths as Record<string, Record<string, Schema>>)[operation.path]?.[operation.method] ?? {};
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  must(camelCase.test(operation.operationId), 'must have an operationId in camelCase');
  for (const field of ['summary', 'description']) must(raw[field] !== undefined, `has no ${field}`);
  must(Array.isArray(raw.tags) && raw.tags.length === 1, 'must have one tag');
  for (const name of Object.keys(raw).filter((key) => key.startsWith('x-'))) {
    must(EXTENSIONS.includes(name), `has an extension that the kit does not know: ${name}`);
  }
  for (const parameter of operation.parameters.filter((each) => each.in === 'path')) {
    const { pattern, enum: named, type } = resolve(document, parameter.schema);
    must(
      pattern !== undefined || named !== undefined || type === 'integer',
      `must give path/${parameter.name} a pattern`,
    );
  }
  if (!operation.mounted) faults.push(...headerFaults(operation, document));
  return faults;
}

function headerFaults(operation: ContractOperation, document: Schema): string[] {
  const { method, path, statuses } = operation;
  const faults: string[] = [];
  const created = statuses.has(201) && method === 'post';
  if (method === 'post' && changesSomething(operation) && !hasHeader(operation, 'idempotency-key')) {
    faults.push('makes or changes something and takes no Idempotency-Key');
  }
  if (method !== 'get' && method !== 'post' && !hasHeader(operation, 'if-match')) {
    faults.push('writes to an object and takes no If-Match');
  }
  const headers = successHeaders(operation, document);
  if (created && path.startsWith('/v1/') && !path.startsWith('/v1/auth/') && !headers.includes('location')) {
    faults.push('answers 201 without a Location');
  }
  if (method === 'get' && isVersioned(operation, document) && !headers.includes('etag')) {
    faults.push('answers with a version and no ETag');
  }
  return faults;
}

/** Login, refresh and logout, inbound webhooks, and a POST that only asks are repeated without harm. */
function changesSomething({ path, right, rawBody }: ContractOperation): boolean {
  const signsIn = ['/v1/auth/login', '/v1/auth/refresh', '/v1/auth/logout'].includes(path);
  return path.startsWith('/v1/') && !signsIn && !rawBody && right?.endsWith(':read') !== true;
}

function isVersioned({ replySchemas }: ContractOperation, document: Schema): boolean {
  const schema = replySchemas.get(200);
  const { properties = {} }: { properties?: object } = schema ? resolve(document, schema) : {};
  return Object.hasOwn(properties, 'version');
}
