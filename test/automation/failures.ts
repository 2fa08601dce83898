import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { card, place, until } from '../order/buyer.ts';
import { detailsOf } from '../order/order-process.ts';
import { automationsOf, outcomesOf } from './automate.ts';
import { hold, log, onPlaced, release, review } from './documents.ts';
import { shop } from './one-shop.ts';

const keyed = () => ({ idempotencyKey: newId('key') });

/** Steps that fail, and what becomes of them. */
export function testFailures(): void {
  test('a step that was refused waits for somebody, who mends the cause and has it tried again', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run, processOf } = automationsOf(shop, store);
    const automation = await activate(onPlaced, [release, log('after', '${steps.release.outcome}')]);
    const order = await place(store, card('pm_card_visa'));
    const stuck = await run(automation.id, (each) => each.stuck);
    t.like(stuck, { status: 'waiting', waitingFor: 'operator' });
    t.regex(stuck.reason, /^release: order_not_on_hold: /);
    t.like(stuck.steps[0], { path: 'release', status: 'failed', attempts: 1, endedAt: null });
    t.regex(await detailsOf(processOf(stuck)), /retry-step/);

    await store.orders.post(`/v1/orders/${order.id}/hold`, { reason: 'By hand.' }, keyed());
    const at = `/v1/automation-runs/${stuck.id}`;
    const retried = await client.post(`${at}/retry-step`, { reason: 'Held now.' }, keyed());
    t.like(retried, { status: 200, body: { id: stuck.id } });
    const done = await run(automation.id, ({ status }) => status === 'succeeded');
    t.deepEqual(outcomesOf(done), { release: 'succeeded', after: 'succeeded' });
    t.like(done.steps[0], { attempts: 2, reason: null });
    t.is(done.steps[1].output, 'succeeded');
    t.like((await client.post(`${at}/retry-step`, { reason: 'Again.' }, keyed())).body, {
      code: 'process_not_running',
    });
    await shop.record('automation-step-retried', store, processOf(done).workflowId);
  });

  test('a condition that comes to nothing is a failed step with its reason, which somebody may skip', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run, processOf } = automationsOf(shop, store);
    const check = {
      id: 'check',
      type: 'branch',
      if: 'order.number > "a"',
      then: [log('yes', 'y')],
      else: [log('no', 'n')],
    };
    const automation = await activate(onPlaced, [check, log('after', '${steps.check.outcome}')]);
    await place(store, card('pm_card_visa'));
    const stuck = await run(automation.id, (each) => each.stuck);
    t.regex(stuck.reason, /^check: expression_failed: no such overload/);
    const skipped = await client.post(`/v1/automation-runs/${stuck.id}/skip-step`, { reason: 'Never mind.' }, keyed());
    t.is(skipped.status, 200);
    const done = await run(automation.id, ({ status }) => status === 'succeeded');
    t.deepEqual(outcomesOf(done), { check: 'skipped', after: 'succeeded' });
    t.is(done.steps[1].output, 'skipped');
    await shop.record('automation-step-skipped', store, processOf(done).workflowId);
  });

  test('an approval that can not be asked for is not skipped', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run } = automationsOf(shop, store);
    const automation = await activate(onPlaced, [review('role:manager', { message: '${order.nothing}' }), hold]);
    await place(store, card('pm_card_visa'));
    const stuck = await run(automation.id, (each) => each.stuck);
    const answer = await client.post(`/v1/automation-runs/${stuck.id}/skip-step`, { reason: 'Go on.' }, keyed());
    t.like(answer, { status: 409, body: { code: 'step_not_skippable' } });
    t.is((await client.post(`/v1/automation-runs/${stuck.id}/cancel`, { reason: 'Over.' })).status, 200);
  });

  test('where the document says so the run goes on, and sees what came of it', async (t) => {
    const store = await shop.openStore();
    const { activate, run, processOf } = automationsOf(shop, store);
    const check = { id: 'check', type: 'branch', if: 'steps.release.outcome == "failed"', then: [hold], else: [] };
    const automation = await activate(onPlaced, [{ ...release, onError: 'continue' }, check]);
    const order = await place(store, card('pm_card_visa'));
    await until(store, order.id, ({ status }) => status === 'onHold');
    const done = await run(automation.id, ({ status }) => status === 'succeeded');
    t.deepEqual(outcomesOf(done), { release: 'failed', check: 'succeeded', hold: 'succeeded' });
    t.regex(done.steps[0].reason, /^order_not_on_hold: /);
    await shop.record('automation-went-on', store, processOf(done).workflowId);
  });

  test('a run that is paused begins nothing until it is resumed', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run, approval, colleague, processOf } = automationsOf(shop, store);
    const ada = colleague();
    const automation = await activate(onPlaced, [review(ada.assignee), log('after', 'Here.')]);
    await place(store, card('pm_card_visa'));
    const waiting = await run(automation.id, ({ waitingFor }) => waitingFor === 'approval');
    const at = `/v1/automation-runs/${waiting.id}`;
    const paused = await client.post(`${at}/pause`, { reason: 'Wait.' }, keyed());
    t.like(paused, { status: 200, body: { paused: true, waitingFor: 'approval' } });
    t.like((await client.post(`${at}/pause`, { reason: 'Wait.' }, keyed())).body, { code: 'process_already_paused' });
    await ada.client.post(`/v1/approvals/${(await approval(waiting.id)).id}/approve`);
    const rests = await run(automation.id, ({ waitingFor }) => waitingFor === 'resume');
    t.deepEqual(outcomesOf(rests), { review: 'succeeded' });
    const resumed = await client.post(`${at}/resume`, { reason: 'Go on.' }, keyed());
    t.like(resumed, { status: 200, body: { paused: false } });
    const done = await run(automation.id, ({ status }) => status === 'succeeded');
    t.deepEqual(outcomesOf(done), { review: 'succeeded', after: 'succeeded' });
    await shop.record('automation-paused', store, processOf(done).workflowId);
  });
}
