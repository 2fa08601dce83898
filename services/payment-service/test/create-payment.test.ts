import { feedOf } from '@beaver/kit/testing';
import test from 'ava';
import { world } from './one-service.ts';
import { openShop, paymentBody, usd } from './open-shop.ts';

const effects = async (shop: { secretKey: string }) =>
  (await world.sandbox.ledger(shop.secretKey)).map(({ kind, amount }) => [kind, amount]);

test('a payment is made and authorized in one command', async (t) => {
  const shop = await openShop(world);
  const made = await shop.pay('pm_card_visa');
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/payments/${made.body.id}`);
  t.is(made.body.status, 'authorized');
  t.is(made.body.method, 1);
  t.deepEqual([made.body.authorized, made.body.captured, made.body.voided], [usd(10_000), usd(0), usd(0)]);
  t.deepEqual(made.body.capabilities, { multicapture: false });
  t.true(Date.parse(made.body.authorizationExpiresAt) > Date.now());
  t.regex(made.body.gatewayReference, /^pi_/);
  t.deepEqual(await shop.get(made.body.id), made.body);
  t.is((await shop.owner.get(`/v1/payments/${made.body.id}`)).headers.get('etag'), `"${made.body.version}"`);
});

test('a decline is an answer: with its code and whether the same card may work later', async (t) => {
  const shop = await openShop(world);
  const soft = await shop.pay('pm_card_chargeDeclinedInsufficientFunds');
  t.is(soft.status, 201);
  t.is(soft.body.status, 'requiresPaymentMethod');
  t.is(soft.body.declineCode, 'insufficient_funds');
  t.is(soft.body.declineKind, 'soft');
  const hard = await shop.pay('pm_card_chargeDeclinedStolenCard');
  t.is(hard.body.declineCode, 'stolen_card');
  t.is(hard.body.declineKind, 'hard');
  t.deepEqual(await effects(shop), []);
});

test('after a decline a new method reuses the payment and its intent', async (t) => {
  const shop = await openShop(world);
  const { body: declined } = await shop.pay('pm_card_chargeDeclined');
  const method = world.orders.keep(declined.orderId, { type: 'card', token: 'pm_card_visa' });
  const paid = await shop.act(declined.id, 'authorize', { method });
  t.is(paid.status, 200);
  t.is(paid.body.status, 'authorized');
  t.is(paid.body.method, 2);
  t.is(paid.body.declineCode, null);
  t.is(paid.body.declineKind, undefined);
  t.is(paid.body.gatewayReference, declined.gatewayReference);
  const { body } = await shop.owner.get(`/v1/payments/${declined.id}/transactions`);
  t.deepEqual(
    body.data.map((one: { kind: string; result: string; method: number }) => [one.kind, one.result, one.method]),
    [
      ['authorization', 'failed', 1],
      ['authorization', 'succeeded', 2],
    ],
  );
});

test('a token that the gateway does not know is a hard decline', async (t) => {
  const shop = await openShop(world);
  const { status, body } = await shop.pay('pm_nobody_knows');
  t.is(status, 201);
  t.is(body.status, 'requiresPaymentMethod');
  t.is(body.declineCode, 'payment_method_invalid');
  t.is(body.declineKind, 'hard');
});

test('what the gateway can never take fails for good', async (t) => {
  const shop = await openShop(world);
  const { status, body } = await shop.pay('pm_card_visa', { amount: 1 });
  t.is(status, 201);
  t.is(body.status, 'failed');
  t.is(body.declineCode, 'amount_too_small');
  t.is((await shop.act(body.id, 'void', {})).body.status, 'failed');
});

test('without authorize a payment is only made, and can be authorized later', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order('pm_card_visa');
  const body = { ...paymentBody({ orderId, storeId: shop.storeId }), metadata: { channel: 'web' } };
  const made = await shop.worker.post('/v1/payments', body, { idempotencyKey: `${orderId}/pay/1` });
  t.is(made.status, 201);
  t.is(made.body.status, 'requiresPaymentMethod');
  t.is(made.body.gatewayReference, null);
  t.deepEqual(made.body.metadata, { channel: 'web' });
  t.is((await shop.act(made.body.id, 'capture', {})).body.code, 'payment_not_authorized');
  t.is((await shop.owner.post(`/v1/payments/${made.body.id}/sync`)).body.version, 1);
  t.is((await shop.act(made.body.id, 'authorize', { method: 1 })).body.status, 'authorized');
  t.is((await shop.act(made.body.id, 'authorize', { method: 1 })).body.code, 'payment_not_authorizable');
});

test('payments are listed by order, status and method type, page by page', async (t) => {
  const shop = await openShop(world);
  const { body: first } = await shop.pay('pm_card_visa');
  const { body: second } = await shop.pay('pm_card_chargeDeclined');
  const list = async (query: string) => (await shop.owner.get(`/v1/payments?${query}`)).body;
  t.deepEqual((await list('')).data, [second, first]);
  t.deepEqual((await list(`orderId=${first.orderId}`)).data, [first]);
  t.deepEqual((await list('status=requiresPaymentMethod&methodType=card')).data, [second]);
  t.deepEqual((await list('methodType=cash')).data, []);
  const page = await list('limit=1&sort=createdAt');
  t.deepEqual(page.data, [first]);
  t.deepEqual((await list(`limit=1&sort=createdAt&cursor=${page.nextCursor}`)).data, [second]);
});

test('each change is in the log, and the buyer’s page at the bank is not', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_authenticationRequired');
  t.truthy(made.nextAction.url);
  await world.sandbox.authenticate(made.gatewayReference, 'succeed');
  await shop.owner.post(`/v1/payments/${made.id}/sync`);
  await shop.act(made.id, 'capture', {});
  const gateways = (await shop.owner.get('/v1/gateways')).body.data.length;
  const { body } = await feedOf(shop.owner, gateways + 6);
  const mine = body.data.filter((event: { subject: string }) => event.subject === `payment/${made.id}`);
  t.deepEqual(
    mine.map((event: { type: string }) => event.type),
    [
      'payment.created',
      'payment.submitted',
      'payment.actionRequired',
      'payment.authorized',
      'payment.captureStarted',
      'payment.captured',
    ],
  );
  t.deepEqual(
    mine.map((event: { subjectversion: number }) => event.subjectversion),
    [1, 2, 3, 4, 5, 6],
  );
  t.false(JSON.stringify(body).includes(made.nextAction.url));
});
