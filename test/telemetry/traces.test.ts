import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { testClient } from '@beaver/kit/testing';
import type { WorkflowHandle } from '@temporalio/client';
import test from 'ava';
import { card, deliver, place, type Resource, type Store, ship, until } from '../order/buyer.ts';
import { processOf, untilAtRest } from '../order/order-process.ts';
import { startShop } from '../order/start-shop.ts';
import { countActivities } from './count-activities.ts';
import { type Span, startCollector } from './start-collector.ts';
import { traceTree } from './trace-tree.ts';

const collector = await startCollector();
const shop = await startShop({
  env: {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: '100', // spans are waited for
  },
});
test.after.always(async () => {
  await shop.stop();
  await collector.stop();
});

const processes = ['order-service', 'payment-service', 'product-catalog-service', 'service-entity-service', 'worker'];
const services = processes.filter((name) => name !== 'worker');
const hex = (bytes: number) => randomBytes(bytes).toString('hex');

/** A client of the store whose requests belong to a span of its own. */
function traced(store: Store, traceId: string, spanId: string): Store {
  const headers = { traceparent: `00-${traceId}-${spanId}-01` };
  return { ...store, orders: testClient(shop.services.url, store.orders.token, store.tenantId, headers) };
}

/** Looks at a trace until it is as wanted; a span comes later than what it is about. */
async function spansOf(traceId: string, wanted: (spans: Span[]) => boolean): Promise<Span[]> {
  for (let left = 200; left > 0 && !wanted(collector.spans(traceId)); left -= 1) await wait(100);
  return collector.spans(traceId);
}

const countOf = (spans: Span[], service: string, name: string): number =>
  spans.filter((span) => span.service === service && span.name === name).length;

const isConfirmed = ({ status, waitingFor }: Resource) => status === 'confirmed' && waitingFor === 'shipment';
const executedBy = (process: WorkflowHandle) =>
  process.result().then(async () => countActivities(await process.fetchHistory()));

test.serial(
  'one trace goes from the client through outbox, workflow, signals and activities to the last SQL',
  async (t) => {
    const store = await shop.openStore();
    const traceId = hex(16);
    const [placing, shipping, delivering] = [hex(8), hex(8), hex(8)];
    const order = await place(traced(store, traceId, placing), card('pm_card_visa'));
    const confirmed = await until(store, order.id, isConfirmed);
    const sent = await ship(traced(store, traceId, shipping), confirmed, 1);
    await until(store, order.id, ({ waitingFor }) => waitingFor === 'delivery');
    await deliver(traced(store, traceId, delivering), sent);
    await until(store, order.id, ({ status }) => status === 'completed');
    const executed = await executedBy(processOf(shop, store, order.id));

    const origins = new Set([placing, shipping, delivering]);
    const strays = (spans: Span[]) => {
      const tree = traceTree(spans);
      return spans.filter((span) => !origins.has(tree.originOf(span) ?? '')).map((span) => tree.pathOf(span));
    };
    const spans = await spansOf(
      traceId,
      (all) =>
        countOf(all, 'worker', 'activity progressOrder') === executed.get('progressOrder') && strays(all).length === 0,
    );
    t.deepEqual(strays(spans), [], 'each span goes back to the client');
    t.deepEqual([...new Set(spans.map(({ service }) => service))].sort(), processes);
    for (const service of services) t.true(countOf(spans, service, 'sql') > 0, `SQL of ${service}`);

    const tree = traceTree(spans);
    const pathsTo = (name: string) =>
      spans.filter((span) => span.name === name).map((span) => [...tree.pathOf(span), tree.originOf(span)]);
    t.deepEqual(pathsTo('activity createPayment'), [
      ['worker: activity createPayment', 'order-service: deliver startOrder', 'order-service: createOrder', placing],
    ]);
    t.deepEqual(pathsTo('activity capturePayment'), [
      [
        'worker: activity capturePayment',
        'order-service: deliver signalOrder',
        'order-service: shipFulfillment',
        shipping,
      ],
    ]);
    t.deepEqual(pathsTo('capturePayment'), [
      [
        'payment-service: capturePayment',
        'worker: POST payment-service',
        ...(pathsTo('activity capturePayment')[0] ?? []),
      ],
    ]);
    const last = pathsTo('sql').filter(
      (path) => path.at(-1) === delivering && path.includes('worker: activity progressOrder'),
    );
    t.true(last.some(([, operation]) => operation === 'order-service: progressOrder'));
  },
);

test.serial('no span tells who buys, or what is paid and called with', async (t) => {
  const store = await shop.openStore();
  const traceId = hex(16);
  const client = traced(store, traceId, hex(8));
  const order = await place(client, card('pm_card_chargeDeclined'));
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'paymentMethod');
  const wrong = { storeId: store.storeId, customer: { email: 'not-an-address-of-ada' } };
  t.is((await client.orders.post('/v1/orders', wrong, { idempotencyKey: 'wrong' })).status, 400);
  await client.orders.get('/v1/orders?email=ada@lodge.example');
  await spansOf(traceId, (spans) => countOf(spans, 'worker', 'activity progressOrder') > 0);

  const all = JSON.stringify(collector.spans());
  t.true(all.includes(order.id), 'it is searched where ids are found');
  const person = ['ada@lodge.example', 'lodge.example', 'of-ada', 'Beaver Dam', '\\b97201\\b'];
  const payment = ['pm_card', store.gatewayKey, 'sk_sandbox', 'client_secret', 'whsec_'];
  const tokens = [store.orders.token, 'eyJ', 'Bearer', 'for-tests-only'];
  t.deepEqual(
    [...person, ...payment, ...tokens].filter((secret) => new RegExp(secret).test(all)),
    [],
  );
});

test.serial('a workflow that is replayed by another worker makes no span twice', async (t) => {
  const store = await shop.openStore();
  const traceId = hex(16);
  const client = traced(store, traceId, hex(8));
  const order = await place(client, card('pm_card_visa'), 2);
  const confirmed = await until(store, order.id, isConfirmed);
  const process = processOf(shop, store, order.id);
  await untilAtRest(process, 'shipment');
  await spansOf(traceId, (spans) => countOf(spans, 'worker', 'activity progressOrder') === 1);
  await shop.worker.end('SIGKILL');
  await shop.restartWorker({ MAX_CACHED_WORKFLOWS: '0' });
  for (const quantity of [1, 1]) await deliver(client, await ship(client, confirmed, quantity));
  await until(store, order.id, ({ status }) => status === 'completed');

  const executed = await executedBy(process);
  const names = [...executed.keys()].map((type) => `activity ${type}`);
  const counted = (spans: Span[]) => new Map(names.map((name) => [name.slice(9), countOf(spans, 'worker', name)]));
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  await shop.worker.end('SIGTERM'); // sends what it still has
  const spans = collector.spans(traceId);
  t.true(total(executed) >= 8, 'it did something');
  t.deepEqual(counted(spans), executed);
  const entries = spans.filter(({ service, parentSpanId }) => {
    const parent = spans.find(({ spanId }) => spanId === parentSpanId);
    return service === 'worker' && parent?.service !== 'worker';
  });
  t.deepEqual([...new Set(entries.map(({ name }) => name))].sort(), names.sort(), 'workflows make none themselves');
});
