import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { beginRun, fourWeeks, makePlan, newRun } from './declined-payment.ts';
import { world } from './one-service.ts';
import { openShop } from './open-shop.ts';

test('a dunning plan is made, shown, changed and archived', async (t) => {
  const shop = await openShop(world);
  const wish = { name: 'Four weeks', steps: fourWeeks, metadata: { by: 'Ada' } };
  const made = await shop.owner.post('/v1/dunning-plans', wish);
  t.like(made, { status: 201, body: { ...wish, archivedAt: null, version: 1 } });
  const path = `/v1/dunning-plans/${made.body.id}`;
  t.is(made.headers.get('location'), path);
  t.deepEqual((await shop.owner.get(path)).body, made.body);
  t.is((await shop.owner.patch(path, { name: 'A month' })).status, 428);
  const shorter = [{ after: 'PT1S', action: 'retry' }];
  const changed = await shop.owner.patch(path, { name: 'At once', steps: shorter }, { ifMatch: 1 });
  t.like(changed, { status: 200, body: { name: 'At once', steps: shorter, metadata: { by: 'Ada' }, version: 2 } });
  t.is((await shop.owner.patch(path, { name: 'At once' }, { ifMatch: 2 })).body.version, 2, 'nothing changes');
  t.like(await shop.owner.patch(path, { name: 'Stale' }, { ifMatch: 1 }), {
    status: 412,
    body: { code: 'version_mismatch' },
  });
  const other = await makePlan(shop);
  t.deepEqual((await shop.owner.get('/v1/dunning-plans')).body.data, [other, changed.body]);
  const archived = await shop.owner.post(`${path}/archive`);
  t.is(archived.status, 200);
  t.truthy(archived.body.archivedAt);
  t.deepEqual((await shop.owner.post(`${path}/archive`)).body, archived.body);
  t.deepEqual((await shop.owner.get('/v1/dunning-plans')).body.data, [other]);
  t.deepEqual((await shop.owner.get('/v1/dunning-plans?archived=true')).body.data, [archived.body]);
  const late = await shop.owner.patch(path, { name: 'Too late' }, { ifMatch: '*' });
  t.like(late, { status: 409, body: { code: 'dunning_plan_archived' } });
});

const step = { after: 'P1D', action: 'retry' };
const refused: [what: string, body: object, status: number, pointer: string][] = [
  ['no step', { steps: [] }, 400, '/steps'],
  ['more than twenty steps', { steps: Array.from({ length: 21 }, () => step) }, 400, '/steps'],
  ['an unknown action', { steps: [{ ...step, action: 'call' }] }, 400, '/steps/0/action'],
  ['a step without a time', { steps: [{ action: 'retry' }] }, 400, '/steps/0/after'],
  ['months', { steps: [{ ...step, after: 'P1M' }] }, 400, '/steps/0/after'],
  ['a time that is no time', { steps: [step, { ...step, after: 'PT0S' }] }, 422, '/steps/1/after'],
  ['more than sixty days', { steps: [{ ...step, after: 'P9W' }] }, 422, '/steps/0/after'],
  ['an empty name', { name: '' }, 400, '/name'],
  ['something else', { surprise: true }, 400, '/surprise'],
];

test('a dunning plan refuses what can not be followed, new or changed', async (t) => {
  const shop = await openShop(world);
  const plan = await makePlan(shop);
  for (const [what, body, status, pointer] of refused) {
    const made = await shop.owner.post('/v1/dunning-plans', { name: 'Four weeks', steps: fourWeeks, ...body });
    const changed = await shop.owner.patch(`/v1/dunning-plans/${plan.id}`, body, { ifMatch: '*' });
    for (const answer of [made, changed]) {
      t.is(answer.status, status, what);
      t.is(answer.body.errors[0].pointer, pointer, what);
    }
  }
  t.deepEqual((await shop.owner.get(`/v1/dunning-plans/${plan.id}`)).body, plan);
});

test('a run keeps the steps that its plan had, and begins by none that is archived or not there', async (t) => {
  const shop = await openShop(world);
  const { plan, run } = await beginRun(shop, 'pm_card_chargeDeclinedInsufficientFunds');
  const path = `/v1/dunning-plans/${plan.id}`;
  await shop.owner.patch(path, { steps: [{ after: 'PT1H', action: 'notify' }] }, { ifMatch: '*' });
  await shop.owner.post(`${path}/archive`);
  t.deepEqual((await shop.owner.get(`/v1/dunning-runs/${run.id}`)).body, run);
  t.is(run.planVersion, 1);
  const { body: payment } = await shop.pay('pm_card_chargeDeclined');
  const begin = (planId: string) =>
    shop.worker.post('/v1/dunning-runs', newRun(planId, payment.id), { idempotencyKey: newId('key') });
  t.like(await begin(plan.id), { status: 409, body: { code: 'dunning_plan_archived' } });
  t.like(await begin(newId('dpl')), { status: 404, body: { code: 'dunning_plan_not_found' } });
});
