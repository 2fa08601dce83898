import { readFileSync } from 'node:fs';
import type { TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { confirm, keyed, openShop, pack, startOrders } from './shop.ts';

interface Described {
  operationId: string;
  security: { bearer: string[] }[];
  'x-tenant'?: string;
  parameters?: { $ref?: string; name?: string }[];
  requestBody?: { required: boolean; content: { 'application/json': { examples: { one: { $ref: string } } } } };
  responses: Record<string, object>;
}
interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { examples: Record<string, { value: object }> };
}

const file = new URL('../src/generated/openapi.json', import.meta.url);
const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Document;
const operations = Object.entries(paths).flatMap(([path, { parameters: _, ...item }]) =>
  Object.entries(item).map(([method, operation]) => ({ ...operation, path, method })),
);
const guarded = operations.filter(({ security }) => security.length > 0);
type Operation = (typeof operations)[number];

const service = await startOrders();
const shop = await openShop(service);
const order = await confirm(shop);
const fulfillment = await pack(shop, order);
test.after.always(() => service.stop());

const unknown = {
  orderId: 'ord_00000000000000000000000000',
  fulfillmentId: 'ful_00000000000000000000000000',
  orderRefundId: 'orf_00000000000000000000000000',
  returnId: 'ret_00000000000000000000000000',
  number: '1',
};

const notFound: Record<string, string> = {
  orderId: 'order_not_found',
  fulfillmentId: 'fulfillment_not_found',
  orderRefundId: 'order_refund_not_found',
  returnId: 'return_not_found',
};

const takes = ({ parameters = [] }: Operation, name: string) =>
  parameters.some((each) => each.$ref?.endsWith(`/${name}`) || each.name === name);

function exampleOf({ requestBody }: Operation): object | undefined {
  const name = requestBody?.content['application/json'].examples.one.$ref.split('/').at(-1);
  return name === undefined ? undefined : components.examples[name]?.value;
}

interface Sending {
  ids?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  key?: boolean;
}

function send(
  client: TestClient,
  operation: Operation,
  { ids = unknown, body = exampleOf(operation), headers = {}, key = true }: Sending = {},
) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
  if (operation.method === 'get') return client.get(path, { headers });
  return client.post(path, body, { ...(key ? keyed() : {}), headers });
}

for (const operation of guarded) {
  const { operationId, path, responses } = operation;

  if (path.includes('{')) {
    test(`${operationId} does not know what is not there`, async (t) => {
      const none = await send(shop, operation, {
        ids: { ...unknown, orderId: 'ord_1', fulfillmentId: 'ful_1', orderRefundId: 'orf_1', returnId: 'ret_1' },
      });
      t.like(none, { status: 400, body: { code: 'validation_failed' } });
      const [, kind = ''] = /\{(orderId|fulfillmentId|orderRefundId|returnId)\}/.exec(path) ?? [];
      t.like(await send(shop, operation), { status: 404, body: { code: notFound[kind] } });
    });
  }

  if (operation.requestBody) {
    test(`${operationId} takes JSON objects of its own fields only`, async (t) => {
      const of = (body: unknown, headers = {}) => send(shop, operation, { body, headers });
      t.like(await of('{"reason": '), { status: 400, body: { code: 'malformed_json' } });
      t.like(await of('[]'), { status: 400, body: { code: 'validation_failed' } });
      t.like(await of({ ...exampleOf(operation), surprise: true }), {
        status: 400,
        body: { errors: [{ pointer: '/surprise' }] },
      });
      t.like(await of({ reason: 'r'.repeat(1_100_000) }), { status: 413, body: { code: 'payload_too_large' } });
      const text = await of(JSON.stringify(exampleOf(operation)), { 'content-type': 'text/plain' });
      t.like(text, { status: 415, body: { code: 'unsupported_media_type' } });
    });
  }

  if (takes(operation, 'idempotencyKeyRequired')) {
    test(`${operationId} needs a key`, async (t) => {
      t.like(await send(shop, operation, { key: false }), { status: 400, body: { code: 'idempotency_key_required' } });
    });
  }

  if (takes(operation, 'cursor')) {
    test(`${operationId} refuses limits and cursors that are none`, async (t) => {
      const list = (query: string) => shop.get(`${path.replace('{orderId}', order.id)}?${query}`);
      for (const limit of ['0', '201', '1.5', 'ten', '']) {
        t.like(await list(`limit=${limit}`), { status: 400, body: { errors: [{ pointer: 'query/limit' }] } });
      }
      t.is((await list('surprise=1')).status, 400);
      t.like(await list('cursor=bm9uZQ'), { status: 400, body: { code: 'cursor_invalid' } });
    });
  }

  test(`${operationId} says which refusals it knows`, (t) => {
    const needed = [400, 401, 403, 429, 503];
    if (path.includes('{')) needed.push(404);
    if (operation.requestBody) needed.push(413, 415, 422);
    t.deepEqual(
      needed.filter((status) => !(String(status) in responses)),
      [],
    );
  });
}

test.after('nothing of it touched the order', async (t) => {
  t.deepEqual((await shop.get(`/v1/orders/${order.id}`)).body, order);
  t.deepEqual((await shop.get(`/v1/fulfillments/${fulfillment.id}`)).body, fulfillment);
});
