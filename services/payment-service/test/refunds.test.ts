import test from 'ava';
import { captured, refund, refundAct } from './captured-payment.ts';
import { world } from './one-service.ts';
import { eventually, openShop, usd } from './open-shop.ts';

const refundsIn = async (shop: { secretKey: string }) =>
  (await world.sandbox.ledger(shop.secretKey)).filter(({ kind }) => kind === 'refund').map(({ amount }) => amount);

test('a refund gives back a part, shows it in the payment, and stays in the list', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop);
  const made = await refund(shop, payment.id, 2_400, { reason: 'The lid was cracked.', metadata: { ticket: '7' } });
  t.is(made.status, 201);
  t.like(made.body, {
    paymentId: payment.id,
    orderId: payment.orderId,
    amount: usd(2_400),
    target: 'original',
    status: 'succeeded',
    reason: 'The lid was cracked.',
    metadata: { ticket: '7' },
    declineCode: null,
  });
  t.is(made.headers.get('location'), `/v1/refunds/${made.body.id}`);
  t.truthy(made.body.gatewayReference);
  t.deepEqual((await shop.owner.get(`/v1/refunds/${made.body.id}`)).body, made.body);
  t.deepEqual((await shop.owner.get(`/v1/refunds?orderId=${payment.orderId}`)).body.data, [made.body]);
  t.like(await shop.get(payment.id), { status: 'captured', refunded: usd(2_400), declineCode: null });
  t.deepEqual(await refundsIn(shop), [2_400]);
});

test('refunds never exceed what was captured; nothing captured means nothing to refund', async (t) => {
  const shop = await openShop(world);
  const { body: authorized } = await shop.pay('pm_card_visa');
  t.like(await refund(shop, authorized.id, 1), {
    status: 409,
    body: { code: 'refund_exceeds_captured', left: usd(0) },
  });
  const payment = await captured(shop);
  await refund(shop, payment.id, 6_000);
  const tooMuch = await refund(shop, payment.id, 4_001);
  t.like(tooMuch, { status: 409, body: { code: 'refund_exceeds_captured', left: usd(4_000) } });
  t.is((await refund(shop, payment.id, 4_000)).body.status, 'succeeded');
  t.deepEqual(await refundsIn(shop), [6_000, 4_000]);
});

test('of twenty at once those that fit are paid, each once; the others hear what is left', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop);
  const insist = async (nth: number) => {
    const key = `${payment.id}/refund/orf_${nth}`;
    return eventually(
      () => refund(shop, payment.id, 1_500, {}, key),
      ({ body }) => body.code !== 'payment_outcome_unknown' && body.code !== 'idempotency_key_in_progress',
      30_000,
    );
  };
  const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => insist(nth)));
  t.is(answers.filter(({ status, body }) => status === 201 && body.status === 'succeeded').length, 6);
  const refused = answers.filter(({ status }) => status !== 201);
  t.deepEqual([...new Set(refused.map(({ body }) => body.code))], ['refund_exceeds_captured']);
  t.true(refused.every(({ body }) => body.left.amount < 1_500));
  t.deepEqual(await refundsIn(shop), Array(6).fill(1_500));
  t.deepEqual((await shop.get(payment.id)).refunded, usd(9_000));
});

test('bad refunds are refused by the field, and change nothing', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop);
  const other = await openShop(world);
  const cases: [object, number, string][] = [
    [{ amount: usd(0) }, 400, 'validation_failed'],
    [{ amount: usd(-5) }, 400, 'validation_failed'],
    [{ amount: usd(0.5) }, 400, 'validation_failed'],
    [{ amount: { amount: 5, currency: 'EUR' } }, 422, 'currency_mismatch'],
    [{ target: 'giftCard' }, 400, 'validation_failed'],
    [{ paymentId: 'pay_01kb2v3w4x5y6z7a8b9c0d1e2f' }, 404, 'payment_not_found'],
    [{ note: 'unknown field' }, 400, 'validation_failed'],
  ];
  for (const [more, status, code] of cases) {
    const answer = await refund(shop, payment.id, 100, more);
    t.like(answer, { status, body: { code } }, JSON.stringify(more));
  }
  t.is((await refund(other, payment.id, 100)).status, 404);
  t.is(
    (await shop.owner.post('/v1/refunds', { paymentId: payment.id, amount: usd(100) })).body.code,
    'idempotency_key_required',
  );
  t.deepEqual((await shop.get(payment.id)).version, payment.version);
  t.deepEqual(await refundsIn(shop), []);
});

test('money that came by hand goes back by hand, when somebody says how', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'cash' });
  const receipt = { amount: usd(10_000), reference: 'till 4' };
  await shop.owner.post(`/v1/payments/${made.id}/receipts`, receipt, { idempotencyKey: 'r' });
  t.like(await refund(shop, made.id, 500, { target: 'original' }), {
    status: 422,
    body: { code: 'refund_target_unavailable' },
  });
  const asked = await refund(shop, made.id, 500);
  t.like(asked.body, { target: 'manual', status: 'pending', resolvedAt: null });
  t.like(await refund(shop, made.id, 9_501), { status: 409, body: { left: usd(9_500) } });
  t.is((await refund(shop, made.id, 200)).body.status, 'pending', 'one that waits for a person holds back no other');
  const paid = await refundAct(shop, asked.body.id, 'confirm', { reference: 'till 4, slip 12' });
  t.like(paid, { status: 200, body: { status: 'succeeded', gatewayReference: 'till 4, slip 12' } });
  t.like(await refundAct(shop, asked.body.id, 'confirm', { reference: 'again' }), {
    status: 409,
    body: { code: 'refund_not_pending' },
  });
  t.deepEqual((await shop.get(made.id)).refunded, usd(500));
  const card = await refund(shop, (await captured(shop)).id, 100);
  t.is((await refundAct(shop, card.body.id, 'confirm', { reference: 'x' })).body.code, 'refund_not_manual');
});

test('a refund that the gateway is still at waits for its webhook, and holds back no other', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop, 'pm_card_pendingRefund');
  const made = await refund(shop, payment.id, 1_000);
  t.like(made, { status: 201, body: { status: 'pending' } });
  t.like(await refund(shop, payment.id, 9_001), { status: 409, body: { left: usd(9_000) } });
  t.is((await refund(shop, payment.id, 200)).status, 201);
  const done = await eventually(
    () => shop.owner.get(`/v1/refunds/${made.body.id}`),
    ({ body }) => body.status === 'succeeded',
  );
  t.truthy(done.body.resolvedAt);
});

test('a refund that fails after it succeeded gives the money back to be refunded anew', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop, 'pm_card_refundFail');
  t.is((await refund(shop, payment.id, 10_000)).body.status, 'succeeded');
  await eventually(
    () => shop.get(payment.id),
    ({ refunded }) => refunded.amount === 0,
  );
  const { body } = await shop.owner.get(`/v1/payments/${payment.id}/transactions?kind=refundReversal`);
  t.like(body.data, [{ result: 'succeeded', amount: usd(10_000), declineCode: 'expired_or_canceled_card' }]);
  t.is((await refund(shop, payment.id, 10_000)).status, 201);
});

test('what was refunded in the dashboard is found, and counts', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop);
  const form = { payment_intent: payment.gatewayReference, amount: '3000' };
  await world.sandbox.dashboard(shop.secretKey, '/v1/refunds', form);
  await eventually(
    () => shop.get(payment.id),
    ({ refunded }) => refunded.amount === 3_000,
  );
  t.like(await refund(shop, payment.id, 7_001), { status: 409, body: { left: usd(7_000) } });
});
