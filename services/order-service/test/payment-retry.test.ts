import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { act, must, openShop, payment, place, progress, type Shop, timelineOf } from './shop.ts';

const STARTED = '2026-11-01T09:31:00.000Z';
const ENDS = '2026-11-29T09:31:00.000Z';

/** A store whose declined cards are tried again. */
async function openPatientShop(): Promise<{ shop: Shop; plan: string }> {
  const shop = await openShop(service);
  const plan = newId('dpl');
  const settings = { dunningPlan: plan, reservationTtl: 'P2D' };
  must(await shop.entity.patch(`/v1/stores/${shop.storeId}/settings`, settings, { ifMatch: '*' }), 200);
  return { shop, plan };
}

const declined = (kind: 'soft' | 'hard') =>
  payment(0, { state: 'requiresPaymentMethod', declineCode: 'insufficient_funds', declineKind: kind });

const deliveriesTo = (shop: Shop, key: string) =>
  service.sql(shop.tenantId, 'select reaction, payload from deliveries where key = $1 order by seq', [key]);

test('an order keeps the plan that it was placed under, and a soft decline starts its retry once', async (t) => {
  const { shop, plan } = await openPatientShop();
  const { id, policy, expiresAt } = await place(shop);
  t.like(policy, { dunningPlan: plan, reservationTtl: 'P2D' });
  const snapshot = declined('soft');
  must(await progress(shop, id, 'paymentDeclined', { payment: snapshot, waitingFor: 'paymentMethod' }), 200);
  must(await progress(shop, id, 'paymentDeclined', { payment: { ...snapshot, version: 2 } }), 200);
  const { body: order } = await shop.get(`/v1/orders/${id}`);
  t.like(order, { status: 'requiresAction', expiresAt });
  t.like(order.paymentRetry, { method: 1, paymentId: snapshot.id, status: 'starting', dunningRunId: null });
  const key = `${shop.tenantId}/payment-retry/${id}/1`;
  const [started, ...others] = await deliveriesTo(shop, key);
  t.is(started?.reaction, 'startRetry');
  t.like(started?.payload, { orderId: id, dunningPlanId: plan, paymentId: snapshot.id, method: 1, amount: 8400 });
  t.deepEqual(others, []);

  const retry = { method: 1, dunningRunId: newId('drn'), startedAt: STARTED, endsAt: ENDS, nextAt: ENDS };
  must(await progress(shop, id, 'retryScheduled', { retry }), 200);
  t.like((await shop.get(`/v1/orders/${id}`)).body, {
    expiresAt: ENDS,
    paymentRetry: { status: 'running', nextAt: ENDS },
  });
  const told = await deliveriesTo(shop, `${shop.tenantId}/order/${id}`);
  t.like(told.at(-1)?.payload, {
    signal: 'retryScheduled',
    facts: { until: ENDS, stockUntil: '2026-11-03T09:31:00.000Z' },
  });
  must(await act(shop, id, 'hold', { reason: 'looks like fraud' }), 200);
  must(await act(shop, id, 'release'), 200);
  must(await act(shop, id, 'payment-method', { type: 'card', token: 'pm_card_visa' }), 200);
  must(await act(shop, id, 'cancel'), 202);
  const signals = (await deliveriesTo(shop, key)).slice(1);
  t.deepEqual(
    signals.map(({ payload }) => (payload as { signal: string }).signal),
    ['orderHeld', 'orderReleased', 'retryUnwanted', 'retryUnwanted'],
  );
  const stopped = { method: 1, endReason: 'methodReplaced' };
  must(await progress(shop, id, 'retryStopped', { retry: stopped }), 200);
  t.is((await progress(shop, id, 'retryStopped', { retry: stopped })).body.code, 'order_step_not_allowed');
  const types = (await timelineOf(shop, id)).map(({ type }: { type: string }) => type);
  t.deepEqual(
    types.filter((type: string) => type.includes('retry')),
    ['order.retryScheduled', 'order.retryStopped'],
  );
});

test('no plan, or a decline for good, starts nothing', async (t) => {
  const { shop } = await openPatientShop();
  const hard = await place(shop);
  must(await progress(shop, hard.id, 'paymentDeclined', { payment: declined('hard') }), 200);
  const plain = await openShop(service);
  const without = await place(plain);
  t.like(without, { policy: { dunningPlan: null }, paymentRetry: null });
  must(await progress(plain, without.id, 'paymentDeclined', { payment: declined('soft') }), 200);
  for (const [of, { id }] of [
    [shop, hard],
    [plain, without],
  ] as const) {
    t.is((await of.get(`/v1/orders/${id}`)).body.paymentRetry, null);
    t.deepEqual(await deliveriesTo(of, `${of.tenantId}/payment-retry/${id}/1`), []);
  }
});

test('progress of a retry names its fault', async (t) => {
  const { shop } = await openPatientShop();
  const { id } = await place(shop);
  for (const [retry, pointer] of [
    [{}, '/retry/method'],
    [{ method: 0 }, '/retry/method'],
    [{ method: 1, dunningRunId: 'drn_1' }, '/retry/dunningRunId'],
    [{ method: 1, endsAt: 'soon' }, '/retry/endsAt'],
    [{ method: 1, surprise: 1 }, '/retry/surprise'],
  ] as const) {
    const answer = await progress(shop, id, 'retryScheduled', { retry });
    t.like(answer, { status: 400, body: { code: 'validation_failed', errors: [{ pointer }] } });
  }
  t.like(await progress(shop, id, 'retryScheduled'), { status: 409, body: { code: 'order_step_not_allowed' } });
});
