import { readFileSync } from 'node:fs';
import { startService, type TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { openShop, registrar } from './open-shop.ts';

interface Described {
  operationId: string;
  security: { bearer: string[] }[];
  'x-tenant'?: string;
  parameters?: { $ref?: string; name?: string; in?: string }[];
  requestBody?: { required: boolean; content: { 'application/json': { example: object } } };
  responses: Record<string, object>;
}

const service = await startService({ folder: 'services/service-entity-service' });
const { shop } = await openShop(service);
test.after.always(() => service.stop());

const file = new URL('../src/generated/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Described>> };
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
);
const guarded = operations.filter(({ security }) => security.length > 0);
type Operation = (typeof operations)[number];

/** Ids that nothing has. */
const idOf: Record<string, string> = {
  tenantId: shop.tenantId,
  storeId: 'sto_00000000000000000000000000',
  locationId: 'loc_00000000000000000000000000',
  taxRateId: 'tax_00000000000000000000000000',
  shippingOptionId: 'shp_00000000000000000000000000',
};
const fill = (path: string, ids: Record<string, string>) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');

const takes = (operation: Operation, parameter: string) =>
  (operation.parameters ?? []).some(({ $ref, name }) => $ref?.endsWith(`/${parameter}`) || name === parameter);

const exampleOf = (operation: Operation) => operation.requestBody?.content['application/json'].example;

/** What a test sends otherwise than the contract's example. */
interface Sent {
  ids?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

function send(
  client: TestClient,
  operation: Operation,
  { ids = idOf, body = exampleOf(operation), headers = {} }: Sent = {},
) {
  const path = fill(operation.path, ids);
  const options = { headers: { ...(takes(operation, 'ifMatch') ? { 'if-match': '*' } : {}), ...headers } };
  if (operation.method === 'get') return client.get(path, options);
  return operation.method === 'patch' ? client.patch(path, body, options) : client.post(path, body, options);
}

/** Who may do it: createTenant is a machine's. */
const entitled = (operation: Operation) => (operation['x-tenant'] === 'none' ? registrar(service) : shop);

for (const operation of guarded) {
  const { operationId, path, responses } = operation;

  if (path.includes('{')) {
    test(`${operationId} refuses an id that is none`, async (t) => {
      const ids = Object.fromEntries(Object.keys(idOf).map((name) => [name, 'sto_nothing']));
      t.like(await send(entitled(operation), operation, { ids }), { status: 400, body: { code: 'validation_failed' } });
    });

    test(`${operationId} does not find what is not there`, async (t) => {
      const ids = { ...idOf, tenantId: 'ten_00000000000000000000000000' };
      const answer = await send(entitled(operation), operation, { ids });
      t.is(answer.status, 404);
      t.regex(answer.body.code, /^\w+_not_found$/);
    });
  }

  if (operation.requestBody) {
    test(`${operationId} takes JSON objects of its own fields only, up to 1 MiB`, async (t) => {
      const client = entitled(operation);
      const [broken, list, foreign, large, text] = [
        await send(client, operation, { body: '{"name": ' }),
        await send(client, operation, { body: '[]' }),
        await send(client, operation, { body: { ...exampleOf(operation), surprise: true } }),
        await send(client, operation, { body: JSON.stringify({ name: 'n'.repeat(1_100_000) }) }),
        await send(client, operation, { headers: { 'content-type': 'text/plain' } }),
      ];
      t.like(broken, { status: 400, body: { code: 'malformed_json' } });
      t.like(list, { status: 400, body: { code: 'validation_failed' } });
      t.like(foreign, { status: 400, body: { errors: [{ pointer: '/surprise' }] } });
      t.like(large, { status: 413, body: { code: 'payload_too_large' } });
      t.like(text, { status: 415, body: { code: 'unsupported_media_type' } });
    });
  }

  if (takes(operation, 'ifMatch')) {
    test(`${operationId} asks for the version that it is meant for`, async (t) => {
      const answer = await shop.patch(fill(path, idOf), exampleOf(operation));
      t.like(answer, { status: 428, body: { code: 'precondition_required' } });
    });
  }

  if (takes(operation, 'limit')) {
    test(`${operationId} refuses limits and cursors that are none`, async (t) => {
      const list = (query: string) => shop.get(`${path}?${query}`);
      for (const limit of ['0', '201', '1.5', 'ten', '']) {
        t.like(await list(`limit=${limit}`), { status: 400, body: { errors: [{ pointer: 'query/limit' }] } });
      }
      t.is((await list('surprise=1')).status, 400);
      if (takes(operation, 'cursor'))
        t.like(await list('cursor=bm9uZQ'), { status: 400, body: { code: 'cursor_invalid' } });
    });
  }

  test(`${operationId} says which refusals it knows`, (t) => {
    const needed = [
      400,
      401,
      403,
      429,
      503,
      ...(path.includes('{') ? [404] : []),
      ...(operation.requestBody ? [413, 415, 422] : []),
    ];
    for (const status of needed) t.true(String(status) in responses, `${status}`);
  });
}
