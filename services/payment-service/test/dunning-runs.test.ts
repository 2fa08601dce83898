import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { beginRun, newRun, onRun } from './declined-payment.ts';
import { world } from './one-service.ts';
import { eventually, openShop, type Shop } from './open-shop.ts';

const look = async (shop: Shop, { id }: { id: string }) => (await shop.owner.get(`/v1/dunning-runs/${id}`)).body;
const untilRun = (shop: Shop, run: { id: string }, status: string) =>
  eventually(
    () => look(shop, run),
    (seen) => seen.status === status,
  );
const say = (shop: Shop, { id }: { id: string }, verb: string, body?: object) =>
  shop.owner.post(`/v1/dunning-runs/${id}/${verb}`, body);
const authorizations = async (shop: Shop) =>
  (await world.sandbox.ledger(shop.secretKey)).filter(({ kind }) => kind === 'authorization').length;

test('a card that is declined twice is tried by the plan until it pays, once a step', async (t) => {
  const shop = await openShop(world);
  const { plan, payment, run, orderId } = await beginRun(shop, 'pm_sandbox_declinedTwice');
  t.like(run, {
    orderId,
    paymentId: payment.id,
    dunningPlanId: plan.id,
    status: 'running',
    endReason: null,
    attempts: 0,
    nextStep: 1,
    declineCode: 'insufficient_funds',
    startedAt: '2026-11-01T09:30:00.000Z',
    endsAt: '2026-11-29T09:30:00.000Z',
  });
  const again = await shop.worker.post('/v1/dunning-runs', newRun(plan.id, payment.id), {
    idempotencyKey: newId('key'),
  });
  t.deepEqual([again.status, again.body], [201, run], 'one for each method of an order');

  const first = await onRun(shop, run, 'retry', { number: 1 }, `${run.id}/retry/1`);
  t.like(first, { status: 200, body: { status: 'running', attempts: 1, nextStep: 2 } });
  t.deepEqual((await onRun(shop, run, 'retry', { number: 1 }, `${run.id}/retry/1`)).body, first.body);
  t.is((await onRun(shop, run, 'retry', { number: 1 })).body.attempts, 1, 'not even under another key');
  t.like(await onRun(shop, run, 'progress', { step: 'noticed', number: 2 }), {
    status: 409,
    body: { code: 'dunning_step_unusable' },
  });
  const second = await onRun(shop, run, 'retry', { number: 2 });
  t.like(second, {
    status: 200,
    body: { status: 'recovered', endReason: 'paid', attempts: 2, nextStep: null, declineCode: null },
  });
  t.like(await shop.get(payment.id), { status: 'authorized', method: 1 });
  t.is(await authorizations(shop), 1);
  t.like(await onRun(shop, run, 'retry', { number: 3 }), { status: 409, body: { code: 'dunning_run_not_running' } });
  const { body: listed } = await shop.owner.get(`/v1/dunning-runs?orderId=${orderId}&status=recovered`);
  t.deepEqual(listed.data, [second.body]);
  t.deepEqual((await shop.owner.get('/v1/dunning-runs?status=running')).body.data, []);
  const events = await world.service.sql(
    shop.owner.tenantId,
    'select type from events where subject_id = $1 order by subject_version',
    [run.id],
  );
  t.deepEqual(
    events.map(({ type }) => type),
    ['started', 'retried', 'retried', 'recovered'].map((what) => `dunningRun.${what}`),
    'that it was declined for the same reason again is no news of the run',
  );
});

test('a decline for good ends the run, whatever the plan still has', async (t) => {
  const shop = await openShop(world);
  const { run } = await beginRun(shop, 'pm_sandbox_declinedThenLost');
  const refused = await onRun(shop, run, 'retry', { number: 1 });
  t.like(refused.body, { status: 'refused', endReason: 'hardDecline', declineCode: 'lost_card', attempts: 1 });
  const hard = await shop.pay('pm_card_chargeDeclinedLostCard');
  const none = await shop.worker.post('/v1/dunning-runs', newRun(run.dunningPlanId, hard.body.id), {
    idempotencyKey: newId('key'),
  });
  t.like(none, { status: 409, body: { code: 'payment_not_retryable' } });
});

test('the buyer who has to authenticate pauses the run; the bank’s answer goes on with it, or ends it', async (t) => {
  const shop = await openShop(world);
  const { run, payment } = await beginRun(shop, 'pm_sandbox_declinedThenAuthenticates');
  const atIt = await onRun(shop, run, 'retry', { number: 1 });
  t.like(atIt.body, { status: 'paused', pausedBy: 'buyer' });
  t.true(Date.parse(atIt.body.pausedUntil) > Date.now());
  t.like(await onRun(shop, run, 'retry', { number: 2 }), { status: 409, body: { code: 'dunning_run_not_running' } });
  await world.sandbox.authenticate(payment.gatewayReference, 'fail');
  t.like(await untilRun(shop, run, 'running'), { pausedBy: null, pausedUntil: null });
  t.like((await onRun(shop, run, 'retry', { number: 2 })).body, { status: 'paused', attempts: 2 });
  t.like((await onRun(shop, run, 'progress', { step: 'timeOver' })).body, { status: 'running', pausedBy: null });
  await world.sandbox.authenticate(payment.gatewayReference, 'succeed');
  t.like(await untilRun(shop, run, 'recovered'), { endReason: 'paid' });
  t.is(await authorizations(shop), 1);
});

test('another method ends the run as it is tried, and so does letting the payment go', async (t) => {
  const shop = await openShop(world);
  const replaced = await beginRun(shop, 'pm_card_chargeDeclinedInsufficientFunds');
  world.orders.keep(replaced.orderId, { type: 'card', token: 'pm_card_chargeDeclined' });
  await shop.act(replaced.payment.id, 'authorize', { method: 2 });
  t.like(await look(shop, replaced.run), { status: 'stopped', endReason: 'methodReplaced', attempts: 0 });
  const letGo = await beginRun(shop, 'pm_card_chargeDeclinedInsufficientFunds');
  await shop.act(letGo.payment.id, 'void', {});
  t.like(await look(shop, letGo.run), { status: 'stopped', endReason: 'paymentEnded' });
});

test('a person pauses, resumes and stops a run; the row decides', async (t) => {
  const shop = await openShop(world);
  const { run } = await beginRun(shop, 'pm_card_chargeDeclinedInsufficientFunds');
  t.like(await say(shop, run, 'resume'), { status: 409, body: { code: 'dunning_run_not_paused' } });
  const paused = await say(shop, run, 'pause', { reason: 'The buyer called.' });
  t.like(paused, { status: 200, body: { status: 'paused', pausedBy: 'operator', pausedUntil: null, version: 2 } });
  t.is((await say(shop, run, 'pause')).body.version, 2);
  t.like(await onRun(shop, run, 'retry', { number: 1 }), { status: 409, body: { code: 'dunning_run_not_running' } });
  t.like(await onRun(shop, run, 'progress', { step: 'timeOver' }), { status: 200, body: { status: 'paused' } });
  t.like(await say(shop, run, 'resume'), { status: 200, body: { status: 'running', version: 3 } });
  const stopped = await say(shop, run, 'stop', { reason: 'Pays by transfer.' });
  t.like(stopped, { status: 200, body: { status: 'stopped', endReason: 'operator', nextStep: null } });
  t.is((await say(shop, run, 'stop')).body.version, stopped.body.version);
  for (const verb of ['pause', 'resume']) t.is((await say(shop, run, verb)).body.code, 'dunning_run_ended');
  t.is(await authorizations(shop), 0);
  const told = await world.service.sql(
    shop.owner.tenantId,
    `select d.key, d.payload from deliveries d join events e on e.id = d.event_id
     where d.reaction = 'tellRetry' and e.subject_id = $1 order by e.seq`,
    [run.id],
  );
  t.deepEqual(
    told.map(({ payload }) => (payload as { run: { status: string } }).run.status),
    ['paused', 'running', 'stopped'],
  );
  t.is(told[0]?.key, `${shop.owner.tenantId}/payment-retry/${run.orderId}/1`);
});

test('a retry whose answer is lost is asked for under its own key, and ends the run once it is known', async (t) => {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const { run } = await beginRun(shop, 'pm_sandbox_declinedOnce');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents/:id/confirm' },
    fault: 'timeoutAfterCommit',
  });
  const lost = await onRun(shop, run, 'retry', { number: 1 }, `${run.id}/retry/1`);
  t.like(lost, { status: 202, body: { status: 'running', attempts: 1 } });
  const known = await onRun(shop, run, 'retry', { number: 1 }, `${run.id}/retry/1`);
  t.like(known, { status: 200, body: { status: 'recovered', attempts: 1 } });
  t.is(await authorizations(shop), 1);
});

test('at the plan’s end the run is exhausted, paused or not, and what comes later changes nothing', async (t) => {
  const shop = await openShop(world);
  const { run } = await beginRun(shop, 'pm_card_chargeDeclinedInsufficientFunds');
  await say(shop, run, 'pause');
  const ended = await onRun(shop, run, 'progress', { step: 'exhausted' });
  t.like(ended.body, { status: 'exhausted', endReason: 'planEnded' });
  t.deepEqual((await onRun(shop, run, 'progress', { step: 'stopped', endReason: 'orderEnded' })).body, ended.body);
  t.like(await onRun(shop, run, 'progress', { step: 'noticed' }), {
    status: 409,
    body: { code: 'dunning_step_unusable' },
  });
});
