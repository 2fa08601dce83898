import { resolve, type TestAnswer, type TestClient } from '@beaver/kit/testing';
import { fillBody } from './fill-body.ts';
import type { Ids } from './ids.ts';
import type { Operation } from './operations.ts';
import { recipes } from './recipes.ts';
import type { Kitchen } from './steps.ts';

/** What is sent, whoever sends it. */
export interface Request {
  operation: Operation;
  path: string;
  /** JSON, or what the operation takes instead. */
  body: unknown;
  headers: Record<string, string>;
}

/** The document's own example as a request of this merchant. */
export function makeRequest(
  operation: Operation,
  kitchen: Kitchen,
  canary: () => string,
  fields: object = {},
  key?: string,
): Request {
  const { takesKey, takesIfMatch, mediaType } = operation;
  const recipe = recipes[operation.operationId] ?? {};
  const filled = fillBody(operation, kitchen.ids, canary);
  const over = { ...recipe.body?.(kitchen), ...fields };
  const body = filled === undefined && Object.keys(over).length === 0 ? undefined : { ...(filled as object), ...over };
  return {
    operation,
    path: pathOf(operation, kitchen.ids),
    body,
    headers: {
      ...(takesKey && key ? { 'idempotency-key': key } : {}),
      ...(takesIfMatch ? { 'if-match': '*' } : {}),
      ...(mediaType ? { 'content-type': mediaType } : {}),
      ...recipe.headers?.(JSON.stringify(body)),
    },
  };
}

/** @throws when an id of the path is not there */
function pathOf({ name, path, pathKinds, parameters, document }: Operation, ids: Ids): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
    const kind = pathKinds[parameter];
    const { schema = {} } = parameters.find((each) => each.name === parameter) ?? {};
    const { minimum, enum: named } = resolve(document, schema) as { minimum?: number; enum?: string[] };
    const value = kind === undefined ? (named?.[0] ?? String(minimum ?? 1)) : ids.get(kind);
    if (value === undefined) throw new Error(`${name}: there is no ${kind}_… for its path`);
    return value;
  });
}

/** Sends it as somebody. */
export function send(client: TestClient, { operation, path, body, headers }: Request): Promise<TestAnswer> {
  const form = operation.mediaType === 'application/x-www-form-urlencoded';
  const text =
    typeof body === 'string' || body === undefined
      ? body
      : form
        ? String(new URLSearchParams(body as Record<string, string>))
        : JSON.stringify(body);
  if (operation.method === 'get' || operation.method === 'delete') return client[operation.method](path, { headers });
  return client[operation.method](path, text, { headers });
}

/** What is sent, as text: without the operation, which has its whole document with it. */
export const sentBy = ({ operation: _, ...sent }: Request): string => JSON.stringify(sent);

/** An answer as text, for whoever looks for something in it. */
export const textOf = ({ headers, body }: TestAnswer): string => JSON.stringify([[...headers], body]);
