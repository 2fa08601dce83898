import { setTimeout as wait } from 'node:timers/promises';
import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import { card, place, until } from '../order/buyer.ts';
import { automationsOf, outcomesOf } from './automate.ts';
import { hold, log, onPlaced, release, review } from './documents.ts';
import { shop } from './one-shop.ts';

/** Which events start which runs. */
export function testMatching(): void {
  test('a filter keeps events out before a run exists; one that comes to nothing says why', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run } = automationsOf(shop, store);
    const [all, none, faulty] = await Promise.all([
      activate(onPlaced, [log('here', 'Here.')]),
      activate({ type: 'order.placed', filter: 'order.total.amount > 1000000' }, [hold]),
      activate({ type: 'order.placed', filter: 'order.nothing.amount > 1' }, [hold]),
    ]);
    const { body: draft } = await client.post('/v1/automations', {
      name: 'Not yet',
      definition: { trigger: onPlaced, steps: [hold] },
    });
    await place(store, card('pm_card_visa'));
    await run(all.id, ({ status }) => status === 'succeeded');
    const matching = async ({ id }: { id: string }) => (await client.get(`/v1/automations/${id}/matching`)).body;
    t.like(await matching(all), { matched: 1, filtered: 0, lastFault: null });
    t.like(await matching(none), { matched: 0, filtered: 1, lastFault: null });
    t.like(await matching(faulty), { matched: 0, filtered: 0, lastFault: { code: 'expression_failed' } });
    t.like(await matching(draft), { matched: 0, filtered: 0, lastFault: null });
    const { body: runs } = await client.get('/v1/automation-runs');
    t.is(runs.data.length, 1);
  });

  test('an event that is read once more starts no second run', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run } = automationsOf(shop, store);
    const automation = await activate(onPlaced, [log('here', 'Here.')]);
    await place(store, card('pm_card_visa'));
    await run(automation.id, ({ status }) => status === 'succeeded');
    const workflows = shop.services.peer('workflow-service');
    await workflows.sql('', "update feed_positions set cursor = null where source = 'order-service'");
    const second = await place(store, card('pm_card_visa'));
    const runs = async () => (await client.get(`/v1/automation-runs?automationId=${automation.id}`)).body.data;
    while (!(await runs()).some(({ event }: { event: { subject: string } }) => event.subject === `order/${second.id}`))
      await wait(50);
    t.is((await runs()).length, 2);
    const begun = "select id from events where type = 'automationRun.started'";
    t.is((await workflows.sql(store.tenantId, begun)).length, 2);
  });

  test('automations that start each other come to an end', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run } = automationsOf(shop, store);
    const begin = await activate(onPlaced, [hold]);
    const first = await activate({ type: 'order.held' }, [release]);
    const second = await activate({ type: 'order.released' }, [hold]);
    const order = await place(store, card('pm_card_visa'));
    await run(begin.id, ({ status }) => status === 'succeeded');
    const runsOf = async ({ id }: { id: string }) =>
      (await client.get(`/v1/automation-runs?automationId=${id}`)).body.data.length;
    const rounds = async () => (await runsOf(first)) + (await runsOf(second));
    for (let left = 300; left > 0 && (await rounds()) < 8; left -= 1) await wait(100);
    await until(store, order.id, ({ status }) => status === 'onHold');
    await wait(2000);
    t.is(await rounds(), 8);
  });

  test('edited, paused and archived while runs wait: each ends by the version that it began with', async (t) => {
    t.timeout(600_000);
    const { size } = campaign(t, 'runs that wait while their automation is edited', 100);
    const store = await shop.openStore({ stock: 2 * size });
    const { client, activate, colleague, processOf } = automationsOf(shop, store);
    const ada = colleague();
    const version = (n: number) => ({
      trigger: onPlaced,
      steps: [review(ada.assignee), log('end', `By version ${n}.`)],
    });
    const automation = await activate(onPlaced, version(1).steps);
    const waits = async (count: number) => {
      const list = async () =>
        (await client.get(`/v1/approvals?status=pending&limit=200`)).body.data as {
          id: string;
          automationRunId: string;
        }[];
      while ((await list()).length < count) await wait(200);
      return list();
    };
    const half = Math.ceil(size / 2);
    for (let n = 0; n < half; n += 1) await place(store, card('pm_card_visa'));
    await waits(half);
    const at = `/v1/automations/${automation.id}`;
    const edited = await client.patch(at, { definition: version(2) }, { ifMatch: automation.version });
    t.like(edited, { status: 200, body: { status: 'active', latestVersion: 2, activeVersion: 1 } });
    t.like((await client.post(`${at}/activate`)).body, { status: 'active', activeVersion: 2 });
    for (let n = half; n < size; n += 1) await place(store, card('pm_card_visa'));
    const asked = await waits(size);
    t.is((await client.post(`${at}/pause`)).body.status, 'paused');
    await place(store, card('pm_card_visa'));
    t.is((await client.post(`${at}/archive`)).body.status, 'archived');
    for (const { id } of asked) t.is((await ada.client.post(`/v1/approvals/${id}/approve`)).status, 200);

    const ends: Record<string, number> = {};
    for (const { automationRunId } of asked) {
      const get = async () => (await client.get(`/v1/automation-runs/${automationRunId}`)).body;
      await processOf(await get()).result();
      const over = await get();
      t.deepEqual(outcomesOf(over), { review: 'succeeded', end: 'succeeded' });
      t.is(over.steps[1].output, `By version ${over.automationVersion}.`);
      ends[over.steps[1].output] = (ends[over.steps[1].output] ?? 0) + 1;
    }
    t.deepEqual(ends, { 'By version 1.': half, 'By version 2.': size - half });
    const { body: runs } = await client.get(`/v1/automation-runs?automationId=${automation.id}&limit=200`);
    t.is(runs.data.length, size);
  });
}
