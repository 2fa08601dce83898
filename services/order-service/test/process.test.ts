import { setTimeout as wait } from 'node:timers/promises';
import { type RunningProcess, startProcess, type TestService } from '@beaver/kit/testing';
import { openNamespace, type TestTemporal } from '@beaver/temporal/testing';
import test from 'ava';
import { confirm, keyed, must, NOWHERE, openShop, place, type Shop, startOrders, timelineOf } from './shop.ts';

let service: TestService;
let temporal: TestTemporal;
let worker: RunningProcess | undefined;

test.before(async () => {
  temporal = await openNamespace();
  service = await startOrders(temporal.env);
});

test.after.always(async () => {
  await worker?.end();
  await service?.stop();
  await temporal?.stop();
});

const REASON = { reason: 'counting stock' };
const processOf = async (shop: Shop, orderId: string) =>
  must(await shop.get(`/v1/orders/${orderId}/process`), 200).body;
const steer = (shop: Shop, orderId: string, verb: 'pause' | 'resume', key = keyed()) =>
  shop.post(`/v1/orders/${orderId}/process/${verb}`, REASON, key);

/** Asks until the relay has delivered. */
async function untilStarted(shop: Shop, orderId: string) {
  for (let left = 100; ; left -= 1) {
    const process = await processOf(shop, orderId);
    if (process.state === 'running' || left === 0) return process;
    await wait(100);
  }
}

/** Workflows without a payment-service: their first step is done, the next is tried until somebody pauses. */
async function startWorker(): Promise<RunningProcess> {
  const urls = {
    CATALOG_URL: service.peer('product-catalog-service').url,
    ORDER_URL: service.url,
    PAYMENT_URL: `http://${NOWHERE}`,
    WORKFLOW_URL: `http://${NOWHERE}`,
  };
  const identity = { ISSUER_URL: service.issuer.url, CLIENT_ID: 'worker', CLIENT_SECRET: 'for-tests-only' };
  const env = { ...process.env, ...urls, ...identity, ...temporal.env, LOG_LEVEL: 'warn' };
  return startProcess('temporal/src/worker.ts', env);
}

test.serial('an order’s process can be found in Temporal, and says what it waits for', async (t) => {
  const shop = await openShop(service);
  const { id } = await place(shop);
  const workflowId = `${shop.tenantId}/order/${id}`;
  const started = await untilStarted(shop, id);
  t.like(started, {
    orderId: id,
    workflowId,
    state: 'running',
    temporal: 'reachable',
    paused: false,
    waitingFor: null,
  });
  const description = await temporal.client.workflow.getHandle(workflowId).describe();
  t.is(started.runId, description.runId);
  t.is(await description.staticSummary(), 'Order 1001 · Lodge Supply · 2 items · $84.00');
  t.like(Object.fromEntries(description.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value])), {
    BeaverTenantId: shop.tenantId,
    BeaverOrderId: id,
    BeaverAmount: 8400,
    BeaverOrderNumber: 1001,
  });
});

test.serial(
  'orders taken without Temporal start when it is back, once, with all that was said meanwhile',
  async (t) => {
    await service.process.end('SIGTERM');
    await service.restart({ TEMPORAL_ADDRESS: NOWHERE });
    const shop = await openShop(service);
    const { id } = await confirm(shop);
    must(await shop.post(`/v1/orders/${id}/hold`, REASON), 200);
    t.like(await processOf(shop, id), { state: 'unknown', temporal: 'unreachable' });
    const unsent = await confirm(shop);
    await service.sql(shop.tenantId, 'delete from deliveries where key = $1', [`${shop.tenantId}/order/${unsent.id}`]);
    await service.process.end('SIGTERM');
    await service.sql(shop.tenantId, 'update deliveries set next_attempt_at = now()');
    await service.restart();
    const { workflowId } = await untilStarted(shop, id);
    t.like(await processOf(shop, unsent.id), { state: 'notStarted', temporal: 'reachable', runId: null });
    const handle = temporal.client.workflow.getHandle(workflowId);
    let events = (await handle.fetchHistory()).events ?? [];
    for (let left = 50; left > 0 && events.length < 3; left -= 1) {
      await wait(100);
      events = (await handle.fetchHistory()).events ?? [];
    }
    t.is(events.filter((event) => event.workflowExecutionStartedEventAttributes).length, 1);
    const signals = events.flatMap((event) => event.workflowExecutionSignaledEventAttributes?.signalName ?? []);
    t.deepEqual(signals, ['orderHeld']);
  },
);

test.serial('a process that nobody runs does not answer, and one that has ended can not be paused', async (t) => {
  const shop = await openShop(service);
  const { id } = await place(shop);
  const { workflowId } = await untilStarted(shop, id);
  const { status, headers, body } = await steer(shop, id, 'pause');
  t.like({ status, body }, { status: 503, body: { code: 'unavailable' } });
  t.truthy(headers.get('retry-after'));
  await temporal.client.workflow.getHandle(workflowId).terminate('by the test');
  t.is((await processOf(shop, id)).state, 'terminated');
  for (const verb of ['pause', 'resume'] as const) {
    t.like(await steer(shop, id, verb), { status: 409, body: { code: 'process_not_running' } });
  }
  t.is((await timelineOf(shop, id)).length, 1, 'what was refused is no change');
});

test.serial('a running process is paused and resumed, and the log says by whom and why', async (t) => {
  worker = await startWorker();
  const shop = await openShop(service);
  const { id } = await place(shop);
  await untilStarted(shop, id);
  t.like(await steer(shop, id, 'resume'), { status: 409, body: { code: 'process_not_paused' } });
  const key = keyed();
  const paused = must(await steer(shop, id, 'pause', key), 200).body;
  t.like(paused, { state: 'running', paused: true });
  t.deepEqual((await steer(shop, id, 'pause', key)).body, paused, 'the same key is the same pause');
  t.like(await steer(shop, id, 'pause'), { status: 409, body: { code: 'process_already_paused' } });
  t.true((await processOf(shop, id)).paused);
  t.false(must(await steer(shop, id, 'resume'), 200).body.paused);
  t.false((await processOf(shop, id)).paused);
  must(await steer(shop, id, 'pause'), 200);
  t.true((await processOf(shop, id)).paused);
  const entries = (await timelineOf(shop, id)).filter(({ type }: { type: string }) => type.startsWith('order.process'));
  const wanted = ['order.processPaused', 'order.processResumed', 'order.processPaused'];
  t.deepEqual(
    entries.map(({ type, reason, actor }: Record<string, string>) => [type, reason, actor?.slice(0, 9)]),
    wanted.map((type) => [type, REASON.reason, 'user:usr_']),
  );
});
