import { readFileSync } from 'node:fs';
import { newId, type TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { captured, refund } from './captured-payment.ts';
import { beginRun, newRun } from './declined-payment.ts';
import { disputed } from './disputed-payment.ts';
import { openShop, startWorld, usd } from './open-shop.ts';

interface Described {
  operationId: string;
  security: { bearer: string[] }[];
  'x-tenant'?: string;
  parameters?: { $ref?: string; name?: string }[];
  requestBody?: { required: boolean; content: { 'application/json': { examples: Record<string, { value: object }> } } };
}

const world = await startWorld();
const { service } = world;
const shop = await openShop(world);
const [, dispute] = await disputed(world, shop);
const byHand = await refund(shop, (await captured(shop)).id, 100, { target: 'manual' });
const { run, payment: declined } = await beginRun(shop, 'pm_card_chargeDeclined');
test.after.always(() => world.stop());

const file = new URL('../src/generated/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Described>> };
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => ({ path, method, ...operation })),
);
type Operation = (typeof operations)[number];
const guarded = operations.filter(({ security }) => security.length > 0);
const ours = guarded.filter(({ path }) => path.startsWith('/v1/') && !/events|audit-log/.test(path));

/** Ids that nothing has. */
const nobodys: Record<string, string> = {
  gatewayId: 'gw_00000000000000000000000000',
  paymentId: 'pay_00000000000000000000000000',
  receiptId: 'rcpt_00000000000000000000000000',
  refundId: 'rfd_00000000000000000000000000',
  storeCreditAccountId: 'sca_00000000000000000000000000',
  disputeId: 'dsp_00000000000000000000000000',
  dunningPlanId: 'dpl_00000000000000000000000000',
  dunningRunId: 'drn_00000000000000000000000000',
  reconciliationId: 'rec_00000000000000000000000000',
  findingId: 'fnd_00000000000000000000000000',
};
/** Of those whose refusals are not kept: something that is there, a request that is taken, and another one. */
const taken: Record<string, { ids?: Record<string, string>; body?: object; other?: object }> = {
  confirmRefund: { ids: { refundId: byHand.body.id } },
  createDunningRun: {
    body: newRun(run.dunningPlanId, declined.id),
    other: newRun(run.dunningPlanId, nobodys.paymentId ?? ''),
  },
  progressDispute: { ids: { disputeId: dispute.id }, other: { step: 'overdue' } },
  progressDunningRun: { ids: { dunningRunId: run.id }, body: { step: 'timeOver' }, other: { step: 'exhausted' } },
};
const fill = (path: string, ids: Record<string, string>) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
const needsKey = ({ parameters = [] }: Operation) =>
  parameters.some(({ $ref }) => $ref?.endsWith('/idempotencyKeyRequired'));
const exampleOf = ({ requestBody }: Operation) =>
  Object.values(requestBody?.content['application/json'].examples ?? {})[0]?.value;

/** Another request of those that have no amount. */
const others: Record<string, object> = {
  authorizePayment: { method: 99 },
  confirmRefund: { reference: 'another' },
  submitDisputeEvidence: { uncategorizedText: 'another' },
  retryDunningRun: { number: 3 },
  resolveFinding: { reason: 'another' },
};

interface Sent {
  ids?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

function send(
  client: TestClient,
  operation: Operation,
  { ids = nobodys, body = exampleOf(operation), headers = {} }: Sent = {},
) {
  const path = fill(operation.path, ids);
  if (operation.method === 'get') return client.get(path, { headers });
  if (operation.method === 'patch') return client.patch(path, body, { headers, ifMatch: '*' });
  return client.post(path, body, { headers: { 'idempotency-key': newId('k'), ...headers } });
}

/** All rights, as the machine that may do everything here. */
const allRights = [...new Set(guarded.flatMap(({ security }) => security[0]?.bearer ?? []))];
const able = service.machine('worker', allRights, shop.owner.tenantId);

for (const operation of ours) {
  const { operationId, path } = operation;

  if (path.includes('{')) {
    test(`${operationId} refuses an id that is none`, async (t) => {
      const ids = Object.fromEntries(Object.keys(nobodys).map((name) => [name, 'nothing']));
      t.like(await send(able, operation, { ids }), { status: 400, body: { code: 'validation_failed' } });
    });

    test(`${operationId} does not find what is not there`, async (t) => {
      const answer = await send(able, operation);
      t.is(answer.status, 404);
      t.regex(
        answer.body.code,
        /^(gateway|payment|receipt|refund|store_credit_account|dispute|dunning_plan|dunning_run|reconciliation|finding)_not_found$/,
      );
    });
  }

  if (operation.requestBody) {
    test(`${operationId} takes JSON of its own fields only, up to 1 MiB`, async (t) => {
      const broken = await send(able, operation, { body: '{"amount": ' });
      t.like(broken, { status: 400, body: { code: 'malformed_json' } });
      t.like(await send(able, operation, { body: '[]' }), { status: 400, body: { code: 'validation_failed' } });
      const foreign = await send(able, operation, { body: { ...exampleOf(operation), surprise: true } });
      t.like(foreign, { status: 400, body: { errors: [{ pointer: '/surprise' }] } });
      const large = await send(able, operation, { body: JSON.stringify({ name: 'n'.repeat(1_100_000) }) });
      t.like(large, { status: 413, body: { code: 'payload_too_large' } });
      const text = await send(able, operation, { headers: { 'content-type': 'text/plain' } });
      t.like(text, { status: 415, body: { code: 'unsupported_media_type' } });
    });
  }

  if (needsKey(operation)) {
    test(`${operationId} asks for an Idempotency-Key, and takes it for one request only`, async (t) => {
      const none = await able.post(fill(path, nobodys), exampleOf(operation));
      t.like(none, { status: 400, body: { code: 'idempotency_key_required' } });
      const key = newId('k');
      if (!operation.requestBody) return;
      const { ids = nobodys, body: first = exampleOf(operation), other: second } = taken[operationId] ?? {};
      await send(able, operation, { ids, body: first, headers: { 'idempotency-key': key } });
      const body = second ?? others[operationId] ?? { ...exampleOf(operation), amount: usd(77) };
      const other = await send(able, operation, { ids, headers: { 'idempotency-key': key }, body });
      t.like(other, { status: 422, body: { code: 'idempotency_key_reused' } });
    });
  }
}

test('a list refuses limits, cursors, filters and orders that are none', async (t) => {
  for (const path of [
    '/v1/payments',
    '/v1/gateways',
    '/v1/refunds',
    '/v1/store-credit-accounts',
    '/v1/disputes',
    '/v1/dunning-plans',
    '/v1/dunning-runs',
    '/v1/reconciliations',
    `/v1/payments/${nobodys.paymentId}/transactions`,
  ]) {
    for (const query of ['limit=0', 'limit=201', 'limit=ten', 'surprise=1', 'sort=amount']) {
      t.is((await able.get(`${path}?${query}`)).status, 400, `${path}?${query}`);
    }
  }
  t.like(await able.get('/v1/payments?cursor=bm9uZQ'), { status: 400, body: { code: 'cursor_invalid' } });
  t.like(await able.get('/v1/payments?status=paid'), { status: 400, body: { errors: [{ pointer: 'query/status' }] } });
  t.like(await able.get('/v1/payments?orderId=7'), { status: 400, body: { errors: [{ pointer: 'query/orderId' }] } });
});
