import test from 'ava';
import { world } from './one-service.ts';
import { eventually, openShop, usd } from './open-shop.ts';

const until = (shop: { get(id: string): Promise<{ status: string }> }, id: string, status: string) =>
  eventually(
    () => shop.get(id),
    (seen) => seen.status === status,
  );

test('the buyer is sent to the bank; the webhook tells that they came back', async (t) => {
  const shop = await openShop(world);
  const { status, body } = await shop.pay('pm_card_authenticationRequired');
  t.is(status, 201);
  t.is(body.status, 'requiresAction');
  t.is(body.nextAction.type, 'authenticate');
  t.is((await fetch(body.nextAction.url)).status, 200);
  t.is((await shop.act(body.id, 'capture', {})).body.code, 'payment_not_authorized');
  await world.sandbox.authenticate(body.gatewayReference, 'succeed');
  await until(shop, body.id, 'authorized');
  const payment = await shop.get(body.id);
  t.is((payment as { nextAction?: unknown }).nextAction, null);
  t.is((await shop.act(body.id, 'capture', {})).body.status, 'captured');
});

test('without a webhook a sync tells it', async (t) => {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const { body } = await shop.pay('pm_card_authenticationRequired');
  const waiting = await shop.owner.post(`/v1/payments/${body.id}/sync`);
  t.is(waiting.status, 200);
  t.is(waiting.body.version, body.version);
  await world.sandbox.authenticate(body.gatewayReference, 'succeed');
  const { body: synced } = await shop.owner.post(`/v1/payments/${body.id}/sync`);
  t.is(synced.status, 'authorized');
  t.deepEqual(synced.authorized, usd(10_000));
});

test('a buyer who fails at the bank may try again', async (t) => {
  const shop = await openShop(world);
  const { body } = await shop.pay('pm_card_authenticationRequired');
  await world.sandbox.authenticate(body.gatewayReference, 'fail');
  await until(shop, body.id, 'requiresPaymentMethod');
  t.is((await shop.get(body.id)).declineCode, 'payment_intent_authentication_failure');
  const again = await shop.act(body.id, 'authorize', { method: 1 });
  t.is(again.body.status, 'requiresAction');
  await world.sandbox.authenticate(body.gatewayReference, 'fail');
  await until(shop, body.id, 'requiresPaymentMethod');
  await shop.act(body.id, 'authorize', { method: 1 });
  await world.sandbox.authenticate(body.gatewayReference, 'succeed');
  await until(shop, body.id, 'authorized');
  t.pass();
});

test('a card may be declined after the bank has seen the buyer', async (t) => {
  const shop = await openShop(world);
  const { body } = await shop.pay('pm_card_threeDSecureRequiredChargeDeclined');
  await world.sandbox.authenticate(body.gatewayReference, 'succeed');
  await until(shop, body.id, 'requiresPaymentMethod');
  t.is((await shop.get(body.id)).declineCode, 'generic_decline');
});

test('while the buyer is at the bank another card may be tried', async (t) => {
  const shop = await openShop(world);
  const { body } = await shop.pay('pm_card_authenticationRequired');
  const method = world.orders.keep(body.orderId, { type: 'card', token: 'pm_card_visa' });
  const paid = await shop.act(body.id, 'authorize', { method });
  t.is(paid.body.status, 'authorized');
  t.is(paid.body.nextAction, null);
  const { body: list } = await shop.owner.get(`/v1/payments/${body.id}/transactions`);
  t.deepEqual(
    list.data.map((one: { result: string; declineCode: string | null }) => [one.result, one.declineCode]),
    [
      ['failed', 'superseded'],
      ['succeeded', null],
    ],
  );
  const ledger = await world.sandbox.ledger(shop.secretKey);
  t.deepEqual(
    ledger.map(({ kind }) => kind),
    ['authorization'],
  );
});

test('giving up while the buyer is at the bank cancels', async (t) => {
  const shop = await openShop(world);
  const { body } = await shop.pay('pm_card_authenticationRequired');
  const canceled = await shop.act(body.id, 'void', {});
  t.is(canceled.body.status, 'canceled');
  t.is(canceled.body.nextAction, null);
  await t.throwsAsync(world.sandbox.authenticate(body.gatewayReference, 'succeed'));
  t.deepEqual(await world.sandbox.ledger(shop.secretKey), []);
});

test('the buyer comes back to the address of the store’s gateway', async (t) => {
  const shop = await openShop(world);
  const { body } = await shop.pay('pm_card_authenticationRequired');
  const { body: intent } = await world.sandbox.dashboard(
    shop.secretKey,
    `/v1/payment_intents/${body.gatewayReference}`,
  );
  t.is(new URL(intent.next_action.redirect_to_url.return_url).origin, world.service.url);
});
