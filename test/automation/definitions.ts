import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { card, place } from '../order/buyer.ts';
import { automationsOf } from './automate.ts';
import { hold, log, onPlaced, release, review } from './documents.ts';
import { malformedDocuments } from './malformed-documents.ts';
import { malformedSteps } from './malformed-steps.ts';
import { shop } from './one-shop.ts';

const malformed = Object.entries({ ...malformedDocuments, ...malformedSteps });
const isObject = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What a tenant writes, and what becomes of it. */
export function testDefinitions(): void {
  test('each of more than sixty malformed definitions is a 422 that points to all its faults', async (t) => {
    const { client } = automationsOf(shop, { tenantId: newId('ten') });
    const [objects, others] = [true, false].map((wanted) =>
      malformed.filter(([, [definition]]) => isObject(definition) === wanted),
    );
    t.true((objects?.length ?? 0) > 60);
    for (const [title, [definition, ...expected]] of objects ?? []) {
      const { status, body } = await client.post('/v1/automations', { name: title, definition });
      t.like({ status, code: body.code }, { status: 422, code: 'automation_definition_invalid' }, title);
      const found = body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
      const wanted = expected.map(([pointer, code]) => `/definition${pointer} ${code}`);
      t.deepEqual(found.toSorted(), wanted.toSorted(), title);
    }
    for (const [title, [definition]] of others ?? [])
      t.is((await client.post('/v1/automations', { name: title, definition })).status, 400, title);
    t.deepEqual((await client.get('/v1/automations')).body.data, []);
  });

  test('an automation is a draft, active, paused and archived, and its versions stay as they were', async (t) => {
    const { client } = automationsOf(shop, { tenantId: newId('ten') });
    const first = { trigger: onPlaced, steps: [hold] };
    const second = { trigger: { type: 'order.shipped', filter: 'true' }, steps: [release] };
    const made = await client.post('/v1/automations', { name: 'First', definition: first });
    t.like(made, { status: 201, body: { status: 'draft', latestVersion: 1, activeVersion: null, version: 1 } });
    const at = made.headers.get('location') ?? '';
    t.like((await client.post(`${at}/pause`)).body, { status: 409, code: 'automation_not_active' });
    t.like((await client.post(`${at}/activate`)).body, { status: 'active', activeVersion: 1, version: 2 });
    t.like((await client.post(`${at}/activate`)).body, { status: 'active', activeVersion: 1, version: 2 });
    t.is((await client.patch(at, { definition: second })).status, 428);
    t.is((await client.patch(at, { definition: second }, { ifMatch: 1 })).status, 412);
    const edited = await client.patch(at, { definition: second, name: 'Second' }, { ifMatch: 2 });
    const after = { name: 'Second', latestVersion: 2, activeVersion: 1, triggerType: 'order.shipped', version: 3 };
    t.like(edited, { status: 200, body: after });
    const faulty = await client.patch(at, { definition: { ...second, steps: [] } }, { ifMatch: 3 });
    t.like(faulty, { status: 422, body: { errors: [{ pointer: '/definition/steps', code: 'minItems' }] } });
    t.like((await client.post(`${at}/pause`)).body, { status: 'paused', activeVersion: 1 });
    t.like((await client.post(`${at}/activate`)).body, { status: 'active', activeVersion: 2 });
    const { body: versions } = await client.get(`${at}/versions`);
    t.deepEqual(
      versions.data.map(({ number, definition }: { number: number; definition: object }) => [number, definition]),
      [
        [2, second],
        [1, first],
      ],
    );
    const { body: page } = await client.get(`${at}/versions?limit=1`);
    const { body: next } = await client.get(`${at}/versions?limit=1&cursor=${page.nextCursor}`);
    t.deepEqual([page.data[0].number, next.data[0].number, next.nextCursor], [2, 1, null]);
    t.deepEqual((await client.get(`${at}/versions/1`)).body.definition, first);
    t.like((await client.get(`${at}/versions/3`)).body, { status: 404, code: 'automation_version_not_found' });
    t.is((await client.post(`${at}/archive`)).body.status, 'archived');
    t.is((await client.post(`${at}/archive`)).status, 200);
    for (const verb of ['activate', 'pause'])
      t.like((await client.post(`${at}/${verb}`)).body, { status: 409, code: 'automation_archived' }, verb);
    const { body: last } = await client.get(at);
    const late = await client.patch(at, { name: 'Third' }, { ifMatch: last.version });
    t.like(late.body, { status: 409, code: 'automation_archived' });
    t.like((await client.get(`/v1/automations/${newId('aut')}`)).body, { status: 404, code: 'automation_not_found' });
  });

  test('what can be written is published', async (t) => {
    const { client } = automationsOf(shop, { tenantId: newId('ten') });
    const { body: schema } = await client.get('/v1/automation-schema');
    t.deepEqual(Object.keys(schema.$defs).toSorted(), ['action', 'approval', 'branch', 'log', 'step', 'steps', 'wait']);
    const { body: triggers } = await client.get('/v1/triggers');
    const placed = { type: 'order.placed', source: 'order-service', variable: 'order' };
    t.true(triggers.data.length > 100);
    t.deepEqual(
      triggers.data.find(({ type }: { type: string }) => type === placed.type),
      placed,
    );
    const { body: actions } = await client.get('/v1/actions');
    t.deepEqual(
      actions.data.map(({ name }: { name: string }) => name),
      ['order.hold', 'order.release', 'order.cancel', 'email.send'],
    );
  });

  test('the row judges what a workflow tells of a run', async (t) => {
    const store = await shop.openStore();
    const { client, activate, run, approval } = automationsOf(shop, store);
    const automation = await activate(onPlaced, [review('role:manager'), log('after', 'Never.')]);
    await place(store, card('pm_card_visa'));
    const waiting = await run(automation.id, ({ waitingFor }) => waitingFor === 'approval');
    const asked = await approval(waiting.id);
    const workflow = shop.services.peer('workflow-service').machine('worker', ['automations:progress'], store.tenantId);
    const tell = (id: string, body: object) =>
      workflow.post(`/v1/automation-runs/${id}/progress`, body, { idempotencyKey: newId('key') });
    const twice = { path: 'review', assignees: ['role:owner'], deadline: '2027-01-01T00:00:00.000Z' };
    const again = await tell(waiting.id, { step: 'approvalRequested', approval: twice });
    t.deepEqual(again.body, { status: 'waiting', approvalId: asked.id }, 'a step asks once');
    for (const step of ['approvalRequested', 'approvalEscalated', 'approvalExpired'])
      t.is((await tell(waiting.id, { step })).body.code, 'automation_run_step_not_allowed', step);
    const unknown = await tell(waiting.id, { step: 'approvalExpired', approvalId: newId('apr') });
    t.like(unknown.body, { status: 404, code: 'approval_not_found' });
    t.deepEqual((await tell(waiting.id, { step: 'failed', reason: 'So.' })).body, {
      status: 'failed',
      approvalId: null,
    });
    t.is((await client.get(`/v1/approvals/${asked.id}`)).body.status, 'canceled');
    t.is((await tell(waiting.id, { step: 'failed', reason: 'So.' })).status, 200);
    const late = await tell(waiting.id, { step: 'waiting', waitingFor: 'time' });
    t.like(late.body, { status: 409, code: 'automation_run_step_not_allowed' });
    const canceled = await client.post(`/v1/automation-runs/${waiting.id}/cancel`, { reason: 'Over.' });
    t.like(canceled.body, { status: 409, code: 'automation_run_ended' });
    t.is((await tell(newId('run'), { step: 'succeeded' })).body.code, 'automation_run_not_found');
    t.is((await client.get(`/v1/approvals/${newId('apr')}`)).body.code, 'approval_not_found');
  });
}
