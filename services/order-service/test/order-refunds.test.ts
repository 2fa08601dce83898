import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { service } from './one-service.ts';
import { askRefund, decide, giveBack, refundProgress, shippedAndPaid } from './refunded-shop.ts';
import { act, confirm, keyed, must, openShop, progress, type Shop, timelineOf } from './shop.ts';

const leftOf = (answer: { body: { left?: { amount: number } } }) => answer.body.left?.amount;

test('by lines: each piece gets its share, once', async (t) => {
  const shop = await openShop(service);
  const order = await shippedAndPaid(shop, { quantity: 3 });
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  const amounts = [];
  for (let nth = 0; nth < 3; nth += 1) {
    const { body } = must(await askRefund(shop, order.id, { lines }), 201);
    t.like(body, {
      status: 'approved',
      cause: 'request',
      orderId: order.id,
      waitingFor: 'refund',
      approvalDeadline: null,
    });
    amounts.push(body.amount.amount);
  }
  t.is(
    amounts.reduce((sum, amount) => sum + amount, 0),
    order.lines[0].total.amount,
  );
  const fourth = await askRefund(shop, order.id, { lines });
  t.like(fourth, { status: 409, body: { code: 'quantity_not_refundable', available: 0 } });
});

test('what has not shipped is canceled, not refunded by line', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const captured = { ...order.payments[0], version: 2, state: 'captured', captured: order.total.amount };
  must(await progress(shop, order.id, 'paymentCaptured', { payment: captured }), 200);
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  t.like(await askRefund(shop, order.id, { lines }), { status: 409, body: { code: 'quantity_not_refundable' } });
  t.is((await askRefund(shop, order.id, { amount: { amount: 100, currency: 'USD' } })).status, 201);
});

test('an amount, then all that is left; nothing more than was captured', async (t) => {
  const shop = await openShop(service);
  const order = await shippedAndPaid(shop);
  const total = order.total.amount;
  const some = await askRefund(shop, order.id, { amount: { amount: 1000, currency: 'USD' } });
  t.is(some.status, 201);
  const tooMuch = await askRefund(shop, order.id, { amount: { amount: total, currency: 'USD' } });
  t.like(tooMuch, { status: 409, body: { code: 'refund_exceeds_captured' } });
  t.is(leftOf(tooMuch), total - 1000);
  t.is(must(await askRefund(shop, order.id, {}), 201).body.amount.amount, total - 1000);
  t.like(await askRefund(shop, order.id, {}), { status: 409, body: { code: 'nothing_to_refund' } });
});

test('of 20 asked for at once, those that no longer fit are refused with what is left', async (t) => {
  const shop = await openShop(service);
  const order = await shippedAndPaid(shop);
  const amount = { amount: Math.floor(order.total.amount / 7), currency: 'USD' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => askRefund(shop, order.id, { amount })));
  t.is(answers.filter(({ status }) => status === 201).length, 7);
  const refused = answers.filter(({ status }) => status !== 201);
  t.true(refused.every(({ body }) => body.code === 'refund_exceeds_captured'));
  t.true(refused.every((answer) => leftOf(answer) === order.total.amount - 7 * amount.amount));
});

const faults: [what: string, body: object, status: number, code: string][] = [
  ['nothing at all', { amount: { amount: 0, currency: 'USD' } }, 400, 'validation_failed'],
  ['less than nothing', { amount: { amount: -1, currency: 'USD' } }, 400, 'validation_failed'],
  ['a part of a cent', { amount: { amount: 1.5, currency: 'USD' } }, 400, 'validation_failed'],
  ['another currency', { amount: { amount: 1, currency: 'EUR' } }, 422, 'currency_mismatch'],
  ['no quantity', { lines: [{ orderLineId: newId('oline'), quantity: 0 }] }, 400, 'validation_failed'],
  ['a line of another order', { lines: [{ orderLineId: newId('oline'), quantity: 1 }] }, 422, 'order_line_not_found'],
  [
    'lines and an amount',
    { amount: { amount: 1, currency: 'USD' }, lines: [{ orderLineId: newId('oline'), quantity: 1 }] },
    422,
    'refund_scope_ambiguous',
  ],
  ['no reason', { reason: '' }, 400, 'validation_failed'],
];

test('bad refunds are refused, and nothing is changed', async (t) => {
  const shop = await openShop(service);
  const order = await shippedAndPaid(shop);
  for (const [what, body, status, code] of faults) {
    const answer = await askRefund(shop, order.id, body);
    t.like({ what, ...answer }, { what, status, body: { code } });
  }
  t.is((await askRefund(shop, newId('ord'), {})).status, 404);
  t.deepEqual((await shop.get(`/v1/order-refunds?orderId=${order.id}`)).body.data, []);
});

test('what has gone back is told by the order and by its timeline', async (t) => {
  const shop = await openShop(service);
  const order = await shippedAndPaid(shop);
  const { body: refund } = must(await askRefund(shop, order.id, { amount: { amount: 1000, currency: 'USD' } }), 201);
  must(await refundProgress(shop, refund.id, 'executing', { waitingFor: 'refund' }), 200);
  t.like(await decide(shop, refund.id, 'cancel'), { status: 409, body: { code: 'order_refund_under_way' } });
  t.is((await refundProgress(shop, refund.id, 'succeeded')).body.code, 'order_refund_step_not_allowed');
  must(await giveBack(shop, order, refund, 'succeeded'), 200);
  const done = must(await refundProgress(shop, refund.id, 'succeeded'), 200).body;
  t.like(done, { status: 'succeeded', refundedAmount: { amount: 1000 }, shares: [{ status: 'succeeded' }] });
  t.is((await shop.get(`/v1/orders/${order.id}`)).body.paymentStatus, 'partiallyRefunded');
  const types = (await timelineOf(shop, order.id)).map(({ type }: { type: string }) => type);
  for (const type of ['orderRefund.requested', 'orderRefund.succeeded', 'order.paymentRefunded'])
    t.true(types.includes(type));
});

test('a refund that is refused for good leaves its amount free', async (t) => {
  const shop = await openShop(service);
  const order = await shippedAndPaid(shop);
  const { body: refund } = must(await askRefund(shop, order.id, {}), 201);
  must(await refundProgress(shop, refund.id, 'executing'), 200);
  t.is((await refundProgress(shop, refund.id, 'failed')).status, 200, 'nothing was sent');
  const { body: again } = must(await askRefund(shop, order.id, { target: 'manual' }), 201);
  must(await refundProgress(shop, again.id, 'executing'), 200);
  must(await giveBack(shop, order, again, 'pending'), 200);
  t.is((await refundProgress(shop, again.id, 'failed')).body.code, 'order_refund_step_not_allowed');
});

test('a cancellation gives back what was taken', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const captured = { ...order.payments[0], version: 2, state: 'captured', captured: order.total.amount };
  must(await progress(shop, order.id, 'paymentCaptured', { payment: captured }), 200);
  must(await act(shop, order.id, 'cancel', { reason: 'too late' }), 202);
  t.deepEqual(await refundsOf(shop, order.id), [], 'not before it is undone');
  must(await progress(shop, order.id, 'canceled', { payment: captured }), 200);
  const [refund, ...others] = await refundsOf(shop, order.id);
  t.like(refund, { status: 'approved', cause: 'cancellation', amount: order.total });
  t.is(others.length, 0);
  must(await progress(shop, order.id, 'waiting', { payment: { ...captured, version: 3 } }), 200);
  t.is((await refundsOf(shop, order.id)).length, 1, 'once');
});

test('canceled lines give back what was taken for them', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const captured = { ...order.payments[0], version: 2, state: 'captured', captured: order.total.amount };
  must(await progress(shop, order.id, 'paymentCaptured', { payment: captured }), 200);
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  const { body } = must(await act(shop, order.id, 'cancel', { lines }), 202);
  const refunds = await refundsOf(shop, order.id);
  t.deepEqual(
    refunds.map(({ amount }: { amount: object }) => amount),
    [body.canceledTotal],
  );
});

const refundsOf = async (shop: Shop, orderId: string) =>
  (await shop.get(`/v1/order-refunds?orderId=${orderId}`)).body.data;

test('the same key is the same refund', async (t) => {
  const shop = await openShop(service);
  const order = await shippedAndPaid(shop);
  const key = keyed();
  const body = { amount: { amount: 1000, currency: 'USD' }, reason: 'cracked' };
  const answers = [];
  for (let nth = 0; nth < 2; nth += 1) answers.push(await shop.post(`/v1/orders/${order.id}/refunds`, body, key));
  t.deepEqual(
    answers.map(({ status }) => status),
    [201, 201],
  );
  t.is(answers[0]?.body.id, answers[1]?.body.id);
  t.is((await refundsOf(shop, order.id)).length, 1);
});
