import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { captured } from './captured-payment.ts';
import { world } from './one-service.ts';
import { openShop } from './open-shop.ts';
import { atDashboard, change } from './reconciled-shop.ts';
import { checkPage, compareLeg, findingsOf, reconcile, resolve, startReconciliation, tell } from './reconciling.ts';

test('what changed within the grace is left out, and the next time begins where all has been compared', async (t) => {
  const shop = await openShop(world);
  const { body: open } = await shop.pay('pm_card_visa');
  await atDashboard(shop, `/v1/payment_intents/${open.gatewayReference}/capture`, { amount_to_capture: '10000' });
  const patient = await reconcile(shop, { full: true });
  t.deepEqual(await findingsOf(shop, patient.id), []);
  const { body: first } = await shop.owner.get(`/v1/reconciliations/${patient.id}`);
  const next = await reconcile(shop, { grace: 'PT0S' });
  const { body: second } = await shop.owner.get(`/v1/reconciliations/${next.id}`);
  t.is(Date.parse(first.scope.to) - Date.parse(second.scope.from), 3_600_000, 'an hour of overlap');
  t.is((await findingsOf(shop, next.id)).length, 1);
  const listed = (await shop.owner.get('/v1/reconciliations?status=succeeded')).body.data;
  t.deepEqual(
    listed.map((each: { id: string }) => each.id),
    [next.id, patient.id],
  );
});

test('a time that is none, a page of another leg and news of one that was stopped are refused', async (t) => {
  const shop = await openShop(world);
  const ask = async (body: object) => (await shop.owner.post('/v1/reconciliations', body)).body;
  t.like(await ask({ from: '2999-01-01T00:00:00Z' }), { code: 'reconciliation_scope_invalid', status: 422 });
  t.like(await ask({ from: '2026-01-01T00:00:00Z', full: true }), { status: 422, errors: [{ pointer: '/from' }] });
  for (const grace of ['PT5H', '5', 'PT-1M', 'P1D', 'PT99999S']) t.like(await ask({ grace }), { status: 400 }, grace);
  const id = await startReconciliation(shop);
  for (const cursor of [
    'bm9uZQ',
    Buffer.from('["nothing",null]').toString('base64url'),
    Buffer.from('["payments",{"at":"soon","id":"x"}]').toString('base64url'),
  ]) {
    t.like(await checkPage(shop, id, { leg: 'ledger', cursor }), { status: 400, body: { code: 'cursor_invalid' } });
  }
  const elsewhere = Buffer.from(`["intents",{"gatewayId":"${shop.cardGatewayId}","after":"pi_none"}]`).toString(
    'base64url',
  );
  t.like(await checkPage(shop, id, { leg: 'gateway', cursor: elsewhere }), {
    status: 400,
    body: { code: 'cursor_invalid' },
  });
  const cancel = () => shop.owner.post(`/v1/reconciliations/${id}/cancel`, undefined, { idempotencyKey: newId('k') });
  t.like(await cancel(), { status: 200, body: { status: 'canceled' } });
  t.like(await cancel(), { status: 200, body: { status: 'canceled', version: 2 } });
  t.is((await checkPage(shop, id, { leg: 'ledger' })).body.code, 'reconciliation_canceled');
  t.is((await tell(shop, id, { outcome: 'succeeded' })).body.code, 'reconciliation_canceled');
  t.is((await tell(shop, id, { leg: 'ledger', outcome: 'succeeded' })).body.code, 'reconciliation_canceled');
});

test('a key that the gateway refuses is named, and the same page may be asked for again', async (t) => {
  const shop = await openShop(world);
  await shop.pay('pm_card_visa');
  const id = await startReconciliation(shop);
  await world.sandbox.fault(shop.secretKey, { match: { path: '/v1/payment_intents' }, fault: 'keyRefused' });
  t.like(await checkPage(shop, id, { leg: 'gateway' }), { status: 503, body: { code: 'gateway_credentials_refused' } });
  t.is(await compareLeg(shop, id, 'gateway'), 1, 'it is asked anew');
});

test('a repair that did not help leaves the finding open, and says so', async (t) => {
  const shop = await openShop(world);
  const { body: open } = await shop.pay('pm_card_visa');
  const copy = `insert into transactions (tenant_id, id, payment_id, kind, result, amount, currency, idempotency_key, sent_at, created_at)
    select tenant_id, 'txn_lost', payment_id, 'capture', 'unknown', amount, currency, 'lost', now() - interval '2 hours', created_at
    from transactions where payment_id = $1`;
  await change(shop, copy, open.id);
  await change(shop, "update payments set status = 'reconciling' where id = $1", open.id);
  const { id } = await reconcile(shop);
  const [finding, ...others] = await findingsOf(shop, id);
  t.like(finding, { kind: 'outcomeUnknown', subject: open.id });
  t.like(finding.sides[1], { of: 'transaction', facts: { id: 'txn_lost', result: 'unknown' } });
  t.deepEqual(others, []);
  t.like(await resolve(shop, finding.id), { status: 409, body: { code: 'finding_persists' } });
  t.like((await findingsOf(shop, id))[0], { status: 'open', decidedBy: null });
});

test('a page of earlier findings that is asked for again, since its answer was lost, counts the same', async (t) => {
  const shop = await openShop(world);
  const [gone, there] = [await captured(shop), await captured(shop)];
  const post = (paymentId: string, amount: number) =>
    change(shop, 'update ledger_entries set amount = $2 where payment_id = $1', paymentId, amount);
  for (const { id } of [gone, there]) await post(id, 9_000);
  const { id: first } = await reconcile(shop);
  t.is((await findingsOf(shop, first)).length, 2);
  await post(gone.id, 10_000);
  const id = await startReconciliation(shop);
  const lastPage = () => checkPage(shop, id, { leg: 'findings' });
  const { body } = await lastPage();
  t.deepEqual(body, { checked: 2, differing: 1, cursor: null });
  t.deepEqual((await lastPage()).body, body);
  const ofGone = (await findingsOf(shop, first)).find(({ paymentId }) => paymentId === gone.id);
  t.like(ofGone, { status: 'resolved', version: 2 }, 'it was closed once');
  await tell(shop, id, { outcome: 'succeeded' });
  t.deepEqual(await change(shop, 'select reference from sightings'), []);
});
