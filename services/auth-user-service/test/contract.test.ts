import { readFileSync } from 'node:fs';
import type { TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { startAlone, stopCleanly } from './start-auth.ts';

interface Described {
  operationId: string;
  security: { bearer: string[] }[];
  'x-mounted'?: boolean;
  'x-tenant'?: string;
  parameters?: { $ref?: string; name?: string }[];
  requestBody?: { content: Record<string, { example?: object; examples?: { one: { $ref: string } } }> };
  responses: Record<string, object>;
}

const service = await startAlone();
test.after.always(() => stopCleanly(service));

const file = new URL('../src/generated/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Described>> };
const operations = Object.entries(document.paths)
  .flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })))
  .filter((operation) => !operation['x-mounted']);
type Operation = (typeof operations)[number];
const guarded = operations.filter(({ security }) => security.length > 0);

const takes = (operation: Operation, parameter: string) =>
  (operation.parameters ?? []).some(({ $ref, name }) => $ref?.endsWith(`/${parameter}`) || name === parameter);

/** A body that its contract allows. */
function bodyOf({ requestBody }: Operation): object | undefined {
  const content = requestBody?.content['application/json'];
  return content?.example ?? (content?.examples ? { refreshToken: 'rt_no-such-token' } : undefined);
}

interface Sent {
  userId?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

function send(
  client: TestClient,
  operation: Operation,
  { userId = 'usr_00000000000000000000000000', body = bodyOf(operation), headers = {} }: Sent = {},
) {
  const path = operation.path.replace('{userId}', userId);
  const options = { headers: { ...(takes(operation, 'ifMatch') ? { 'if-match': '*' } : {}), ...headers } };
  if (operation.method === 'get') return client.get(path, options);
  return client[operation.method as 'post' | 'put' | 'patch'](path, body, options);
}

for (const operation of guarded) {
  const { operationId } = operation;

  if (operation.path.includes('{userId}')) {
    test(`${operationId} tells an id that is none from a user who is not there`, async (t) => {
      const none = await send(service.tenant(), operation, { userId: 'sto_nothing' });
      t.like(none, { status: 400, body: { errors: [{ pointer: 'path/userId' }] } });
      t.like(await send(service.tenant(), operation), { status: 404, body: { code: 'user_not_found' } });
    });
  }
}

for (const operation of operations.filter(({ requestBody }) => requestBody)) {
  test(`${operation.operationId} takes JSON objects of its own fields only, up to 1 MiB`, async (t) => {
    const client = operation.security.length > 0 ? service.tenant() : service.anonymous();
    const [broken, list, foreign, large, text] = [
      await send(client, operation, { body: '{"email": ' }),
      await send(client, operation, { body: '[]' }),
      await send(client, operation, { body: { ...bodyOf(operation), surprise: true } }),
      await send(client, operation, { body: JSON.stringify({ reason: 'n'.repeat(1_100_000) }) }),
      await send(client, operation, { headers: { 'content-type': 'text/plain' } }),
    ];
    t.like(broken, { status: 400, body: { code: 'malformed_json' } });
    t.like(list, { status: 400, body: { code: 'validation_failed' } });
    t.like(foreign, { status: 400, body: { errors: [{ pointer: '/surprise' }] } });
    t.like(large, { status: 413, body: { code: 'payload_too_large' } });
    t.like(text, { status: 415, body: { code: 'unsupported_media_type' } });
  });
}

for (const operation of operations.filter((each) => takes(each, 'limit'))) {
  test(`${operation.operationId} refuses limits, cursors and parameters that are none`, async (t) => {
    const list = (query: string) => service.tenant().get(`${operation.path}?${query}`);
    for (const limit of ['0', '201', '1.5', 'ten', '']) {
      t.like(await list(`limit=${limit}`), { status: 400, body: { errors: [{ pointer: 'query/limit' }] } });
    }
    t.is((await list('surprise=1')).status, 400);
    if (takes(operation, 'cursor')) {
      t.like(await list('cursor=bm9uZQ'), { status: 400, body: { code: 'cursor_invalid' } });
    }
  });
}
