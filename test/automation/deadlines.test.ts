import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { card, place, until } from '../order/buyer.ts';
import { startShop } from '../order/start-shop.ts';
import { startTimeSkipping } from '../order/time-skipping.ts';
import { automationsOf, outcomesOf } from './automate.ts';
import { cancel, hold, log, onPlaced, release, review } from './documents.ts';

const DAY_MS = 86_400_000;
const temporal = await startTimeSkipping();
const shop = await startShop({ temporal, besides: ['workflow-service'] });
test.after.always(() => shop.stop());
const settings = { paymentTtl: { card: 'P90D', bankTransfer: 'P90D', cash: 'P90D' } };

/** The first: the server's time does not come back from its jumps, and an order is to be paid within weeks. */
test.serial('an action that gets no answer is repeated as often as the document says', async (t) => {
  const store = await shop.openStore({ settings });
  const { client, activate, run, processOf } = automationsOf(shop, store);
  const wait = { id: 'pause', type: 'wait', for: 'P1D' };
  const automation = await activate(onPlaced, [wait, { ...hold, retry: { maxAttempts: 3 } }]);
  const order = await place(store, card('pm_card_visa'));
  await until(store, order.id, ({ status }) => status === 'confirmed');
  await run(automation.id, ({ waitingFor }) => waitingFor === 'time');
  await shop.services.process.end('SIGKILL');
  await temporal.sleep(1.1 * DAY_MS);
  const stuck = await run(automation.id, (each) => each.stuck);
  t.like(stuck.steps[1], { path: 'hold', status: 'failed', attempts: 3 });
  await shop.services.restart();
  const key = { idempotencyKey: newId('key') };
  await client.post(`/v1/automation-runs/${stuck.id}/retry-step`, { reason: 'It is back.' }, key);
  await until(store, order.id, ({ status }) => status === 'onHold');
  const done = await run(automation.id, ({ status }) => status === 'succeeded');
  t.like(done.steps[1], { status: 'succeeded', attempts: 4 });
  await shop.record('automation-tried-three-times', store, processOf(done).workflowId);
});

test.serial('nobody decides for 28 days: others are asked after a week, and at the end it expires', async (t) => {
  const store = await shop.openStore({ settings });
  const { client, activate, run, approval, colleague, processOf } = automationsOf(shop, store);
  const [ada, boss] = [colleague(), colleague()];
  const escalation = { escalateAfter: 'P7D', escalateTo: [boss.assignee] };
  const automation = await activate(onPlaced, [hold, review(ada.assignee, { ...escalation, onExpired: [cancel] })]);
  const order = await place(store, card('pm_card_visa'));
  const asked = await approval((await run(automation.id, ({ waitingFor }) => waitingFor === 'approval')).id);
  await temporal.sleep(6 * DAY_MS);
  const get = async () => (await client.get(`/v1/approvals/${asked.id}`)).body;
  t.like(await get(), { status: 'pending', escalatedAt: null, assignees: [ada.assignee] });
  await temporal.sleep(1.1 * DAY_MS);
  while ((await get()).escalatedAt === null) await new Promise((resolve) => setTimeout(resolve, 50));
  t.like(await get(), { status: 'pending', assignees: [ada.assignee, boss.assignee] });
  await temporal.sleep(20 * DAY_MS);
  t.is((await get()).status, 'pending');
  await temporal.sleep(1 * DAY_MS);
  await until(store, order.id, ({ status }) => status === 'canceled');
  t.is((await get()).status, 'expired');
  const late = await boss.client.post(`/v1/approvals/${asked.id}/approve`);
  t.like(late, { status: 409, body: { code: 'approval_not_pending' } });
  const done = await run(automation.id, ({ status }) => status === 'succeeded');
  t.deepEqual(outcomesOf(done), { hold: 'succeeded', review: 'succeeded', cancel: 'succeeded' });
  await shop.record('automation-expired', store, processOf(done).workflowId);
});

test.serial('who was asked later decides in time', async (t) => {
  const store = await shop.openStore({ settings });
  const { activate, run, approval, colleague, processOf } = automationsOf(shop, store);
  const [ada, boss] = [colleague(), colleague()];
  const escalation = {
    escalateAfter: 'P7D',
    escalateTo: [boss.assignee],
    onApproved: [log('yes', '${steps.review.output.by}')],
  };
  const automation = await activate(onPlaced, [review(ada.assignee, escalation)]);
  await place(store, card('pm_card_visa'));
  const asked = await approval((await run(automation.id, ({ waitingFor }) => waitingFor === 'approval')).id);
  const approve = () => boss.client.post(`/v1/approvals/${asked.id}/approve`);
  t.is((await approve()).status, 403);
  await temporal.sleep(7.1 * DAY_MS);
  while ((await approve()).status === 403) await new Promise((resolve) => setTimeout(resolve, 50));
  const done = await run(automation.id, ({ status }) => status === 'succeeded');
  t.is(done.steps[1].output, boss.assignee);
  await shop.record('automation-escalated', store, processOf(done).workflowId);
});

test.serial('it waits for days and until a day, and then looks at the time', async (t) => {
  const store = await shop.openStore({ settings });
  const { activate, run, processOf } = automationsOf(shop, store);
  const automation = await activate(onPlaced, [
    { id: 'passed', type: 'wait', until: 'event.time' },
    { id: 'days', type: 'wait', for: 'P3D' },
    { id: 'date', type: 'wait', until: 'now + duration("48h")' },
    {
      id: 'late',
      type: 'branch',
      if: '[timestamp(event.data.createdAt), event.time].all(time, now - time > duration("119h"))',
      then: [log('yes', '${now > event.time}: ${now.getFullYear() > 2025}')],
    },
  ]);
  await place(store, card('pm_card_visa'));
  const first = await run(automation.id, ({ waitingFor }) => waitingFor === 'time');
  t.deepEqual(outcomesOf(first), { passed: 'succeeded', days: 'waiting' });
  await temporal.sleep(3.1 * DAY_MS);
  const second = await run(automation.id, ({ steps }) => steps.length === 3 && steps[2].status === 'waiting');
  t.like(second, { status: 'waiting', waitingFor: 'time' });
  await temporal.sleep(2.1 * DAY_MS);
  const done = await run(automation.id, ({ status }) => status === 'succeeded');
  t.deepEqual(outcomesOf(done), {
    passed: 'succeeded',
    days: 'succeeded',
    date: 'succeeded',
    late: 'succeeded',
    yes: 'succeeded',
  });
  t.is(done.steps[4].output, 'true: true');
  await shop.record('automation-waited', store, processOf(done).workflowId);
});

test.serial('a step for which nobody cares for a week fails the run', async (t) => {
  const store = await shop.openStore({ settings });
  const { activate, run, processOf } = automationsOf(shop, store);
  const automation = await activate(onPlaced, [release, log('after', 'Never.')]);
  await place(store, card('pm_card_visa'));
  await run(automation.id, ({ stuck }) => stuck);
  await temporal.sleep(7.1 * DAY_MS);
  const failed = await run(automation.id, ({ status }) => status === 'failed');
  t.regex(failed.reason, /^release: order_not_on_hold: /);
  t.deepEqual(outcomesOf(failed), { release: 'failed' });
  t.is(await processOf(failed).result(), 'failed');
  await shop.record('automation-failed', store, processOf(failed).workflowId);
});
