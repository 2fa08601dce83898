import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { act, confirm, keyed, must, openShop, payment, place, progress, timelineOf } from './shop.ts';

test('the same step under the same key is one step, and the row has the last word', async (t) => {
  const shop = await openShop(service);
  const { id, total } = await place(shop);
  const body = { step: 'stockCommitted', payment: payment(total.amount), waitingFor: 'shipment' };
  const tell = () => shop.worker.post(`/v1/orders/${id}/progress`, body, { idempotencyKey: `${id}/stockCommitted/1` });
  const first = must(await tell(), 200);
  t.deepEqual(first.body, { id, status: 'confirmed', version: 2 });
  t.deepEqual((await tell()).body, first.body);
  t.like((await shop.get(`/v1/orders/${id}`)).body, { status: 'confirmed', waitingFor: 'shipment', version: 2 });
  const refused = await progress(shop, id, 'paymentExpired');
  t.like(refused, { status: 409, body: { code: 'order_step_not_allowed', orderStatus: 'confirmed' } });
  t.like(await progress(shop, id, 'completed'), { status: 409, body: { code: 'order_step_not_allowed' } });
  const { body: order } = await shop.get(`/v1/orders/${id}`);
  t.is(order.version, 2, 'a refusal changes nothing');
});

test('payments are known as they were told last, whatever the order of the news', async (t) => {
  const shop = await openShop(service);
  const { id, total } = await place(shop);
  const first = payment(total.amount, { version: 3 });
  must(await progress(shop, id, 'stockCommitted', { payment: first }), 200);
  const late = { ...first, version: 2, state: 'requiresAction', authorized: 0 };
  must(await progress(shop, id, 'paymentVoided', { payment: late }), 200);
  t.deepEqual((await shop.get(`/v1/orders/${id}`)).body.payments, [first]);
  const second = payment(total.amount, { captured: 4200, state: 'partiallyCaptured' });
  must(await progress(shop, id, 'paymentCaptured', { payment: second }), 200);
  const { body } = await shop.get(`/v1/orders/${id}`);
  t.deepEqual(body.payments, [first, second]);
  t.is(body.paymentStatus, 'partiallyPaid');
});

test('money that moves after the end is still told', async (t) => {
  const shop = await openShop(service);
  const { id, total } = await place(shop);
  must(await progress(shop, id, 'paymentExpired'), 200);
  const late = payment(total.amount);
  must(await progress(shop, id, 'paymentAuthorized', { payment: late }), 200);
  t.like((await shop.get(`/v1/orders/${id}`)).body, { status: 'expired', paymentStatus: 'authorized' });
  const voided = { ...late, version: 2, state: 'voided', voided: total.amount };
  must(await progress(shop, id, 'paymentVoided', { payment: voided, waitingFor: 'operator' }), 200);
  const { body } = await shop.get(`/v1/orders/${id}`);
  t.like(body, { status: 'expired', paymentStatus: 'voided', waitingFor: null });
});

test('what the process waits for is shown, and the same again is no news', async (t) => {
  const shop = await openShop(service);
  const { id } = await place(shop);
  const waitingUntil = '2030-01-01T00:00:00.000Z';
  const receipt = { waitingFor: 'receipt', waitingUntil };
  must(await progress(shop, id, 'waiting', receipt), 200);
  must(await progress(shop, id, 'waiting', receipt), 200);
  t.like((await shop.get(`/v1/orders/${id}`)).body, { ...receipt, status: 'pending', attention: null, version: 2 });
  must(await progress(shop, id, 'waiting', { waitingFor: 'operator', stuck: true, reason: 'no answer' }), 200);
  t.like((await shop.get(`/v1/orders/${id}`)).body, { waitingFor: 'operator', waitingUntil: null, attention: 'stuck' });
  must(await progress(shop, id, 'paymentCaptured'), 200);
  t.like((await shop.get(`/v1/orders/${id}`)).body, { waitingFor: null, attention: null });
  const types = (await timelineOf(shop, id)).map(({ type }: { type: string }) => type);
  t.deepEqual(types, ['order.placed', 'order.waiting', 'order.waiting', 'order.paymentCaptured']);
});

test('an order being canceled takes no stock and ends as canceled', async (t) => {
  const shop = await openShop(service);
  const { id, total } = await place(shop);
  t.like(await progress(shop, id, 'canceled'), { status: 409, body: { code: 'order_step_not_allowed' } });
  must(await act(shop, id, 'cancel'), 202);
  const committed = await progress(shop, id, 'stockCommitted', { payment: payment(total.amount) });
  t.like(committed, { status: 409, body: { code: 'order_step_not_allowed' } });
  must(await progress(shop, id, 'canceled'), 200);
  t.is((await shop.get(`/v1/orders/${id}`)).body.status, 'canceled');
});

test('a step that is none is refused where it is wrong', async (t) => {
  const shop = await openShop(service);
  const { id } = await confirm(shop);
  const snapshot = payment(1);
  const bad: [object, string][] = [
    [{ step: 'shipped' }, '/step'],
    [{}, '/step'],
    [{ step: 'waiting', waitingFor: 'godot' }, '/waitingFor'],
    [{ step: 'waiting', waitingUntil: 'soon' }, '/waitingUntil'],
    [{ step: 'waiting', status: 'confirmed' }, '/status'],
    [{ step: 'paymentCaptured', payment: { ...snapshot, captured: -1 } }, '/payment/captured'],
    [{ step: 'paymentCaptured', payment: { ...snapshot, id: newId('ord') } }, '/payment/id'],
    [{ step: 'paymentCaptured', payment: { ...snapshot, version: 0 } }, '/payment/version'],
    [{ step: 'paymentCaptured', payment: { ...snapshot, state: 'lost' } }, '/payment/state'],
    [{ step: 'paymentCaptured', payment: { ...snapshot, card: '4242' } }, '/payment/card'],
  ];
  for (const [body, pointer] of bad) {
    const answer = await shop.worker.post(`/v1/orders/${id}/progress`, body, keyed());
    t.like(answer, { status: 400, body: { code: 'validation_failed', errors: [{ pointer }] } });
  }
});
