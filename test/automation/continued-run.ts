import test from 'ava';
import { card, place, until } from '../order/buyer.ts';
import type { Shop } from '../order/start-shop.ts';
import { automationsOf, outcomesOf } from './automate.ts';
import { hold, log, onPlaced, release, review } from './documents.ts';

/** @param shop where a run continues as new at nearly every wait */
export function testContinuedRun(shop: Shop): void {
  test('a run of an automation that continues as new passes over what it has done', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run, approval, colleague, processOf } = automationsOf(shop, store);
    const ada = colleague();
    const pause = { id: 'pause', type: 'wait', for: 'PT1S' };
    const check = { id: 'check', type: 'branch', if: 'steps.hold.output.status == "onHold"', then: [pause], else: [] };
    const asks = review(ada.assignee, { onApproved: [release, log('after', '${steps.review.output.by}')] });
    const automation = await activate(onPlaced, [hold, check, asks]);
    const order = await place(store, card('pm_card_visa'));
    const waiting = await run(automation.id, ({ waitingFor }) => waitingFor === 'approval');
    t.is((await ada.client.post(`/v1/approvals/${(await approval(waiting.id)).id}/approve`)).status, 200);
    const done = await run(automation.id, ({ status }) => status === 'succeeded');
    t.deepEqual(outcomesOf(done), {
      hold: 'succeeded',
      check: 'succeeded',
      pause: 'succeeded',
      review: 'succeeded',
      release: 'succeeded',
      after: 'succeeded',
    });
    t.is(done.steps.at(-1).output, ada.assignee);
    const { raw, runId } = await processOf(done).describe();
    t.not(raw.workflowExecutionInfo?.firstRunId, runId, 'it did continue');
    await until(store, order.id, ({ status }) => status !== 'onHold');
    const { body: timeline } = await store.orders.get(`/v1/orders/${order.id}/timeline?limit=100`);
    t.is(timeline.data.filter(({ type }: { type: string }) => type === 'order.held').length, 1);
    t.is((await client.get(`/v1/approvals?automationRunId=${done.id}`)).body.data.length, 1);
    await shop.record('automation-continued-as-new', store, processOf(done).workflowId);
  });
}
