import { recordHistory, startOwnTemporal } from '@beaver/temporal/testing';
import { taskQueue } from '@beaver/workflows/contract';
import test from 'ava';
import Long from 'long';
import { testContinuedRun } from '../automation/continued-run.ts';
import { card, deliver, ledgerOf, levelOf, place, type Store, ship, until } from './buyer.ts';
import { detailsOf, processOf, untilAtRest } from './order-process.ts';
import { type Shop, startShop } from './start-shop.ts';

/** So few events that an order's run continues as new at nearly every wait. */
const SHORT_HISTORY = 'limit.historyCount.suggestContinueAsNew=12';
const shop = await startShop();
const continuingShop = await startShop({
  temporal: await startOwnTemporal([SHORT_HISTORY]),
  besides: ['workflow-service'],
});
test.after.always(() => Promise.all([shop.stop(), continuingShop.stop()]));
const { client } = shop.temporal;

async function complete(store: Store): Promise<string> {
  const order = await place(store, card('pm_card_visa'), 2);
  const confirmed = await until(
    store,
    order.id,
    ({ status, waitingFor }) => status === 'confirmed' && waitingFor === 'shipment',
  );
  const sent = await ship(store, confirmed, 2);
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'delivery');
  await deliver(store, sent);
  await until(store, order.id, ({ status }) => status === 'completed');
  return order.id;
}

test('an order in one shipment costs 5 workflow tasks and at most 34 events', async (t) => {
  const store = await shop.openStore();
  const id = await complete(store);
  const handle = client.workflow.getHandle(`${store.tenantId}/order/${id}`);
  await handle.result();
  const events = (await handle.fetchHistory()).events ?? [];
  const names = events.map(
    (event) =>
      Object.keys(event)
        .find((key) => key.endsWith('EventAttributes'))
        ?.replace('EventAttributes', '') ?? '',
  );
  t.log(names.map((name, index) => `${index + 1} ${name}`).join('\n'));
  t.is(names.filter((name) => name === 'workflowTaskCompleted').length, 5);
  t.true(names.length <= 34, `${names.length} events`);
  await shop.record('one-shipment', store, id);
});

test('the operator reads it without knowing the code', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_visa'), 2);
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'shipment');
  const handle = processOf(shop, store, order.id);
  const { workflowId } = handle;
  await untilAtRest(handle, 'shipment');
  const description = await handle.describe();
  t.is(await description.staticSummary(), `Order ${order.number} · Lodge Supply · 2 items · $84.00`);
  const attributes = Object.fromEntries(
    description.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
  );
  t.like(attributes, {
    BeaverTenantId: store.tenantId,
    BeaverStoreId: store.storeId,
    BeaverOrderId: order.id,
    BeaverOrderNumber: order.number,
    BeaverSubjectId: order.id,
    BeaverStage: 'shipment',
    BeaverWaitingFor: 'shipment',
    BeaverAmount: 8400,
  });
  const history = JSON.stringify(await handle.fetchHistory());
  t.false(
    history.includes('ada@lodge.example') || history.includes('Beaver Dam') || history.includes('pm_card_visa'),
    'no personal data, no token',
  );
  const details = await detailsOf(processOf(shop, store, order.id));
  t.regex(details, /Waits for \*\*the merchant to ship the goods\*\*\./);
  t.true(details.includes(`POST /v1/orders/${order.id}/fulfillments`));
  t.regex(details, /✓.Paid.or.authorized\s+\| \\\$84\.00 by card: authorized \|/);
  t.regex(details, /▸.Shipped/);
  const { body } = await store.orders.get(`/v1/orders/${order.id}/process`);
  t.is(body.state, 'running');
  t.is(body.workflowId, workflowId);
});

test('the operator reads until when the buyer is waited for, and where the buyer has to go', async (t) => {
  const store = await shop.openStore();
  const order = await place(store, card('pm_card_authenticationRequired'));
  const { nextAction } = await until(store, order.id, ({ waitingFor }) => waitingFor === 'authentication');
  const details = await detailsOf(processOf(shop, store, order.id));
  const deadline = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' });
  t.regex(details, /Waits for \*\*the buyer to authenticate with the bank \(3-D Secure\)\*\*, until \*\*/);
  t.true(details.includes(`${deadline.format(new Date(order.expiresAt))} UTC**; then the order expires.`), details);
  t.true(details.includes(`(${nextAction.url})`), details);
});

test('the operator reads why an order is stuck', async (t) => {
  const store = await shop.openStore();
  const { entities, locationId } = store;
  const { body: made } = await entities.post('/v1/stores', { name: 'Without a gateway', locationIds: [locationId] });
  const order = await place({ ...store, storeId: made.id }, card('pm_card_visa'));
  await until(store, order.id, ({ attention }) => attention === 'stuck');
  const details = await detailsOf(processOf(shop, store, order.id));
  t.regex(details, /\*\*Stuck:\*\* authorize the payment: \w+\./);
  t.regex(details, /Waits for \*\*an operator to look into it\*\*, until \*\*.+\*\*; then it tries again\./);
});

test('a run that continues as new does everything once', async (t) => {
  const store = await continuingShop.openStore({ stock: 10 });
  const id = await complete(store);
  const { raw, runId } = await continuingShop.temporal.client.workflow
    .getHandle(`${store.tenantId}/order/${id}`)
    .describe();
  t.not(raw.workflowExecutionInfo?.firstRunId, runId, 'it did continue');
  await assertOnce(t, continuingShop, store);
  await continuingShop.record('continued-as-new', store, id);
});

testContinuedRun(continuingShop);

test('a run that is reset to its beginning does nothing twice', async (t) => {
  const store = await shop.openStore({ stock: 10 });
  const order = await place(store, card('pm_card_visa'), 2);
  const confirmed = await until(store, order.id, ({ waitingFor }) => waitingFor === 'shipment');
  const workflowId = `${store.tenantId}/order/${order.id}`;
  const { runId } = await client.workflow.getHandle(workflowId).describe();
  await client.workflowService.resetWorkflowExecution({
    namespace: shop.temporal.env.TEMPORAL_NAMESPACE,
    workflowExecution: { workflowId, runId },
    reason: 'a test',
    requestId: runId,
    workflowTaskFinishEventId: Long.fromNumber(4),
  });
  const sent = await ship(store, confirmed, 2);
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'delivery');
  await deliver(store, sent);
  await until(store, order.id, ({ status }) => status === 'completed');
  await assertOnce(t, shop, store);
  await shop.record('reset', store, order.id);
});

test('a process that is started again when its history is gone ends at once', async (t) => {
  const store = await shop.openStore({ stock: 10 });
  const id = await complete(store);
  const history = await client.workflow.getHandle(`${store.tenantId}/order/${id}`).fetchHistory();
  const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
  const input = JSON.parse(Buffer.from(started?.input?.payloads?.[0]?.data ?? '').toString());
  const again = await client.workflow.start('orderFulfillment', {
    workflowId: `again/${id}`,
    taskQueue,
    args: [input],
  });
  await again.result();
  await assertOnce(t, shop, store);
  await recordHistory(client, 'started-again', again.workflowId);
});

async function assertOnce(
  t: { deepEqual(a: unknown, b: unknown): void; is(a: unknown, b: unknown): void },
  at: Shop,
  store: Store,
) {
  const kinds = (await ledgerOf(at.gatewayUrl, store)).map(({ kind }) => kind);
  t.deepEqual(kinds, ['authorization', 'capture']);
  const level = await levelOf(store);
  t.is(level.onHand, 8);
  t.is(level.committed, 0);
  t.is(level.reserved, 0);
}
