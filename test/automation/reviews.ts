import test from 'ava';
import { card, place, until } from '../order/buyer.ts';
import { detailsOf } from '../order/order-process.ts';
import { automationsOf, outcomesOf } from './automate.ts';
import { cancel, hold, log, onPlaced, release, review, tell } from './documents.ts';
import { shop } from './one-shop.ts';

const overLimit = { type: 'order.placed', filter: 'order.total.amount > 10000' };

/** People who are asked. */
export function testReviews(): void {
  test('an order over the limit is held, reviewed by somebody who may, and released', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run, approval, colleague, processOf } = automationsOf(shop, store);
    const ada = colleague();
    const message = 'Order ${order.number} over ${order.total.amount}, now ${steps.hold.output.status}';
    const asks = review(ada.assignee, { message, onApproved: [release, tell], onRejected: [cancel] });
    const automation = await activate(overLimit, [hold, asks]);
    await place(store, card('pm_card_visa'));
    const large = await place(store, card('pm_card_visa'), 3);
    await until(store, large.id, ({ status }) => status === 'onHold');
    const waiting = await run(automation.id, ({ waitingFor }) => waitingFor === 'approval');
    t.like(waiting, { status: 'waiting', stuck: false, paused: false, automationVersion: 1 });
    t.like(waiting.event, { type: 'order.placed', subject: `order/${large.id}` });
    const input = { orderId: large.id, reason: 'Over 10000.' };
    t.like(waiting.steps[0], { path: 'hold', status: 'succeeded', attempts: 1, input, output: { status: 'onHold' } });
    t.like(waiting.steps[1], { path: 'review', status: 'waiting', endedAt: null });
    const asked = await approval(waiting.id);
    t.regex(asked.message, /^Order \d+ over \d+, now onHold$/);
    const details = await detailsOf(processOf(waiting));
    t.regex(details, /Waits for \*\*somebody who may approve it\*\*, until/);
    t.regex(details, new RegExp(`POST /v1/approvals/${asked.id}/approve`));

    const decide = (who: typeof ada, verb: string) =>
      who.client.post(`/v1/approvals/${asked.id}/${verb}`, { reason: 'Known customer.' });
    t.like((await decide(colleague(['manager']), 'approve')).body, { status: 403, code: 'approval_not_assigned' });
    const decided = { status: 'approved', decidedBy: ada.assignee };
    t.like(await decide(ada, 'approve'), { status: 200, body: decided });
    t.like((await decide(ada, 'reject')).body, { status: 409, code: 'approval_not_pending' });

    const done = await run(automation.id, ({ status }) => status === 'succeeded');
    const each = 'succeeded';
    t.deepEqual(outcomesOf(done), { hold: each, review: each, release: each, tell: each });
    t.is(await processOf(done).result(), 'succeeded');
    const { body: mails } = await client.get(`/v1/notifications?orderId=${large.id}&kind=message`);
    t.deepEqual(
      mails.data.map(({ id }: { id: string }) => id),
      [done.steps[3].output.notificationId],
    );
    await until(store, large.id, ({ status }) => status !== 'onHold');
    const { body: timeline } = await store.orders.get(`/v1/orders/${large.id}/timeline?limit=50`);
    const actors = timeline.data
      .filter(({ type }: { type: string }) => type === 'order.held' || type === 'order.released')
      .map(({ actor }: { actor: string }) => actor);
    t.deepEqual(actors, [`automation:${automation.id}`, `automation:${automation.id}`]);
    await shop.record('automation-approved', store, processOf(done).workflowId);
  });

  test('what is rejected is done as the document says, and nothing behind it when it does not', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run, approval, colleague, processOf } = automationsOf(shop, store);
    const [ada, bob] = [colleague(), colleague(['manager'])];
    const handled = await activate(onPlaced, [hold, review(ada.assignee, { onRejected: [cancel] })]);
    const unhandled = await activate(onPlaced, [review('role:manager'), log('after', 'Never.')]);
    const order = await place(store, card('pm_card_visa'));
    for (const { id } of [handled, unhandled]) {
      const asked = await approval((await run(id, ({ waitingFor }) => waitingFor === 'approval')).id);
      const others = { assignees: [bob.assignee], reason: 'On leave.' };
      const delegated = await client.post(`/v1/approvals/${asked.id}/delegate`, others);
      t.like(delegated, { status: 200, body: { status: 'pending', assignees: [bob.assignee] } });
      t.is((await ada.client.post(`/v1/approvals/${asked.id}/reject`, { reason: 'No.' })).status, 403);
      t.is((await bob.client.post(`/v1/approvals/${asked.id}/reject`, { reason: 'No.' })).status, 200);
    }
    await until(store, order.id, ({ status }) => status === 'canceled');
    const done = await run(handled.id, ({ status }) => status === 'succeeded');
    t.deepEqual(outcomesOf(done), { hold: 'succeeded', review: 'succeeded', cancel: 'succeeded' });
    const over = await run(unhandled.id, ({ status }) => status === 'succeeded');
    t.deepEqual(outcomesOf(over), { review: 'succeeded' });
    t.is(over.reason, 'review was rejected');
    await shop.record('automation-rejected', store, processOf(done).workflowId);
    await shop.record('automation-ended-by-rejection', store, processOf(over).workflowId);
  });

  test('a run that is canceled asks nobody any more and begins nothing', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run, approval, colleague, processOf } = automationsOf(shop, store);
    const ada = colleague();
    const automation = await activate(onPlaced, [review(ada.assignee), log('after', 'Never.')]);
    await place(store, card('pm_card_visa'));
    const waiting = await run(automation.id, ({ waitingFor }) => waitingFor === 'approval');
    const asked = await approval(waiting.id);
    const canceled = await client.post(`/v1/automation-runs/${waiting.id}/cancel`, { reason: 'A test order.' });
    t.like(canceled, { status: 200, body: { status: 'canceled', reason: 'A test order.', waitingFor: null } });
    t.is(await processOf(waiting).result(), 'canceled');
    t.is((await client.get(`/v1/approvals/${asked.id}`)).body.status, 'canceled');
    const late = await ada.client.post(`/v1/approvals/${asked.id}/approve`);
    t.like(late.body, { status: 409, code: 'approval_not_pending' });
    const over = await run(automation.id, ({ steps }) => steps[0].status !== 'waiting');
    t.deepEqual(outcomesOf(over), { review: 'skipped' });
    const again = await client.post(`/v1/automation-runs/${waiting.id}/cancel`, { reason: 'Once more.' });
    t.like(again, { status: 200, body: { reason: 'A test order.' } });
    const late2 = await client.post(
      `/v1/automation-runs/${waiting.id}/pause`,
      { reason: 'x' },
      { idempotencyKey: 'late' },
    );
    t.like(late2.body, { status: 409, code: 'process_not_running' });
    await shop.record('automation-canceled', store, processOf(waiting).workflowId);
  });
}
