import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@beaver/kit/testing';
import { reconcileSchedule } from '@beaver/workflows/contract';
import test from 'ava';
import { card, orderFault, place, type Resource, until } from './buyer.ts';
import { shop } from './one-shop.ts';
import {
  askReconciliation,
  attributesOf,
  confirmed,
  findingsOf,
  processOf,
  reconcile,
  untilReconciled,
} from './reconcile-shop.ts';
import { askRefund, completed, untilRefund } from './refund-order.ts';

const INTENTS = { path: '/v1/payment_intents', method: 'GET' };
const REFUNDS = { path: '/v1/refunds', method: 'GET' };
const keyed = () => ({ idempotencyKey: newId('key') });

/** All books side by side, in one shop with the money that goes back. */
export function testReconciliation(): void {
  test.serial('a worker that is killed while it compares is followed by one that goes on where it was', async (t) => {
    const store = await shop.openStore();
    const order = await completed(store);
    await orderFault(shop.gatewayUrl, store, { fault: 'slow', match: REFUNDS, delayMs: 4000 });
    const id = await askReconciliation(store);
    const handle = processOf(shop, store, id);
    const reached = async () => {
      const described = await handle.describe().catch(() => undefined); // it may not have been started yet
      const [pending] = described?.raw.pendingActivities ?? [];
      return Buffer.from(pending?.heartbeatDetails?.payloads?.[0]?.data ?? '').toString();
    };
    for (let left = 100; left > 0 && !(await reached()).includes('"checked":1'); left -= 1) await wait(50);
    await shop.worker.end('SIGKILL');
    await orderFault(shop.gatewayUrl, store, { fault: '500BeforeCommit', match: INTENTS, times: 1000 });
    await shop.restartWorker();
    const done = await untilReconciled(store, id);
    t.like(done, { status: 'succeeded', openFindings: 0 }, 'had it begun anew, the gateway would not have listed');
    t.like(done.legs[0], { leg: 'gateway', checked: 1 });
    t.is(order.status, 'completed');
  });

  test('an intact shop has nothing to reconcile; its schedule asks each day, and a time of it asks once', async (t) => {
    const store = await shop.openStore();
    const sold = await completed(store, 'pm_card_visa', 2);
    const refund = await askRefund(store, sold.id, { lines: [{ orderLineId: sold.lines[0].id, quantity: 1 }] });
    await untilRefund(store, refund.id, ({ status }) => status === 'succeeded');
    const { id: waiting } = await place(store, { type: 'bankTransfer' });
    await until(store, waiting, ({ waitingFor }) => waitingFor === 'receipt');
    const canceled = await confirmed(store);
    await store.orders.post(`/v1/orders/${canceled.id}/cancel`, {}, keyed());
    await until(store, canceled.id, ({ status }) => status === 'canceled');
    const part = await place(store, card('pm_card_visa'), 3);
    await until(store, part.id, ({ waitingFor }) => waitingFor === 'shipment');
    const lines = [{ orderLineId: part.lines[0].id, quantity: 1 }];
    await store.orders.post(`/v1/orders/${part.id}/cancel`, { lines }, keyed());
    const { id: declined } = await place(store, card('pm_card_chargeDeclined'));
    await until(store, declined, ({ status }) => status === 'requiresAction');
    await wait(500); // what the last steps set in motion has its own few messages to deliver

    const done = await reconcile(store);
    t.deepEqual(await findingsOf(store, done.id), []);
    t.like(done, { status: 'succeeded', openFindings: 0 });
    t.deepEqual(
      done.legs.map(({ leg, status, checked }: Resource) => `${leg} ${status} ${checked > 0}`),
      [
        'gateway succeeded true',
        'ledger succeeded true',
        'orders succeeded true',
        'stock succeeded true',
        'findings succeeded false',
      ],
    );
    const handle = processOf(shop, store, done.id);
    t.is(await handle.result(), 'succeeded');
    t.deepEqual(await attributesOf(handle), { stage: 'succeeded', attention: undefined });
    await shop.record('reconciled', store, done.id);

    const schedule = shop.temporal.client.schedule.getHandle(reconcileSchedule.scheduleId(store.tenantId));
    const { policies, spec } = await schedule.describe();
    t.is(policies.overlap, 'SKIP');
    t.is(spec.calendars?.length, 1);
    await schedule.trigger();
    const all = async () => (await store.payments.get('/v1/reconciliations')).body.data as Resource[];
    for (let left = 200; left > 0 && (await all()).length < 2; left -= 1) await wait(50);
    const [asked] = await all();
    t.not(asked.id, done.id);
    t.is(asked.scope.from === null, false, 'since the last one');
    await untilReconciled(store, asked.id);
    const action = (await schedule.describe()).info.recentActions[0]?.action;
    t.is(await shop.temporal.client.workflow.getHandle(String(action?.workflow.workflowId)).result(), asked.id);
    await shop.record('reconcile-on-schedule', store, String(action?.workflow.workflowId));
  });

  test('one that is stopped ends at its next page, and what it found stays', async (t) => {
    const store = await shop.openStore();
    await orderFault(shop.gatewayUrl, store, { fault: 'slow', match: INTENTS, delayMs: 1500 });
    const id = await askReconciliation(store);
    const { status } = await store.payments.post(`/v1/reconciliations/${id}/cancel`, undefined, keyed());
    t.is(status, 200);
    const handle = processOf(shop, store, id);
    for (let left = 200; left > 0; left -= 1) {
      if ((await handle.describe().catch(() => undefined))?.status.name === 'COMPLETED') break;
      await wait(50);
    }
    t.is(await handle.result(), 'canceled');
    t.like(await untilReconciled(store, id), { status: 'canceled' });
    t.is((await attributesOf(handle)).stage, 'canceled');
    await shop.record('reconciliation-canceled', store, id);
  });

  test('a gateway that refuses the key fails its leg alone', async (t) => {
    const store = await shop.openStore();
    await completed(store);
    await orderFault(shop.gatewayUrl, store, { fault: 'keyRefused', match: INTENTS });
    const done = await reconcile(store);
    t.like(done, { status: 'failed', reason: 'Not compared: gateway.', openFindings: 0 });
    t.deepEqual(
      done.legs.map(({ status, reason }: Resource) => reason ?? status),
      ['gateway_credentials_refused', 'succeeded', 'succeeded', 'succeeded', 'succeeded'],
    );
    const handle = processOf(shop, store, done.id);
    t.is(await handle.result(), 'failed');
    t.deepEqual(await attributesOf(handle), { stage: 'failed', attention: 'failed' });
    await shop.record('reconciliation-failed', store, done.id);
    t.is((await reconcile(store, { grace: 'PT0S' })).scope.from, null, 'nothing counts as compared');
  });
}
