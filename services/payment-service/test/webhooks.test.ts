import { newId } from '@beaver/kit/testing';
import test from 'ava';
import Stripe from 'stripe';
import { world } from './one-service.ts';
import { eventually, openShop } from './open-shop.ts';
import { event, inbox, openKnownShop, secret, send } from './send-webhook.ts';

test('an event is taken in once by its id, and worked on after the answer', async (t) => {
  const shop = await openKnownShop();
  const { body: made } = await shop.pay('pm_sandbox_webhookOff');
  await world.sandbox.dashboard(shop.secretKey, `/v1/payment_intents/${made.gatewayReference}/capture`, {});
  const told = event('payment_intent.succeeded', { object: 'payment_intent', id: made.gatewayReference });
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(shop.cardGatewayId, told)));
  t.deepEqual(
    answers.map(({ status, body }) => [status, body]),
    Array.from({ length: 5 }, () => [200, { received: true }]),
  );
  const captured = await eventually(
    () => shop.get(made.id),
    ({ status }) => status === 'captured',
  );
  t.is(captured.version, made.version + 1);
  const entries = await eventually(
    () => inbox(shop),
    (seen) => seen.every(({ processed_at: at }) => at !== null),
  );
  t.deepEqual(
    entries.map(({ event_id: id, note }) => [id, note]),
    [[told.id, null]],
  );
});

test('what an event claims is not believed: the gateway is asked', async (t) => {
  const shop = await openKnownShop();
  const { body: made } = await shop.pay('pm_sandbox_webhookOff');
  const claim = { object: 'payment_intent', id: made.gatewayReference, status: 'succeeded', amount_received: 10_000 };
  await send(shop.cardGatewayId, event('payment_intent.succeeded', claim));
  await eventually(
    () => inbox(shop),
    ([entry]) => entry !== undefined && entry.processed_at !== null,
  );
  t.deepEqual(await shop.get(made.id), made);
});

test('an event of a charge leads to its payment', async (t) => {
  const shop = await openKnownShop();
  const { body: made } = await shop.pay('pm_sandbox_webhookOff');
  await world.sandbox.dashboard(shop.secretKey, `/v1/payment_intents/${made.gatewayReference}/capture`, {});
  await send(
    shop.cardGatewayId,
    event('charge.captured', { object: 'charge', id: 'ch_1', payment_intent: made.gatewayReference }),
  );
  const captured = await eventually(
    () => shop.get(made.id),
    ({ status }) => status === 'captured',
  );
  t.is(captured.captured.amount, 10_000);
});

test('an unknown event is kept with a note', async (t) => {
  const shop = await openKnownShop();
  t.is((await send(shop.cardGatewayId, event('customer.created', { object: 'customer', id: 'cus_1' }))).status, 200);
  t.is(
    (await send(shop.cardGatewayId, event('payment_intent.succeeded', { object: 'payment_intent', id: 'pi_nobody' })))
      .status,
    200,
  );
  const entries = await eventually(
    () => inbox(shop),
    (seen) => seen.length === 2 && seen.every(({ processed_at: at }) => at !== null),
  );
  t.deepEqual(
    entries.map(({ type, note }) => [type, note]),
    [
      ['customer.created', 'customer.created tells nothing of a payment'],
      ['payment_intent.succeeded', 'no payment has this reference'],
    ],
  );
});

test('a forged, an old and a missing signature are refused', async (t) => {
  const shop = await openKnownShop();
  const told = event('payment_intent.succeeded', { object: 'payment_intent', id: 'pi_1' });
  const forged = await send(shop.cardGatewayId, told, { secret: 'whsec_somebody_elses' });
  t.is(forged.status, 400);
  t.is(forged.body.code, 'webhook_signature_invalid');
  const old = await send(shop.cardGatewayId, told, { at: Math.floor(Date.now() / 1000) - 301 });
  t.is(old.body.code, 'webhook_signature_invalid');
  t.is((await send(shop.cardGatewayId, told, { at: Math.floor(Date.now() / 1000) - 290 })).status, 200);
  t.is((await send(shop.cardGatewayId, told, { header: 't=1,v1=nonsense' })).body.code, 'webhook_signature_invalid');
  const none = await world.service.anonymous().post(`/v1/webhooks/${shop.cardGatewayId}`, told);
  t.is(none.status, 400);
  t.is((await inbox(shop)).length, 1);
});

test('a body that was changed after signing is refused', async (t) => {
  const shop = await openKnownShop();
  const told = JSON.stringify(event('payment_intent.succeeded', { object: 'payment_intent', id: 'pi_1' }));
  const header = Stripe.webhooks.generateTestHeaderString({ payload: told, secret });
  t.is(
    (await send(shop.cardGatewayId, told.replace('pi_1', 'pi_2'), { header })).body.code,
    'webhook_signature_invalid',
  );
});

test('a signed body that is no event is refused with its fault', async (t) => {
  const shop = await openKnownShop();
  t.is((await send(shop.cardGatewayId, { id: 7 })).body.code, 'validation_failed');
  t.is((await send(shop.cardGatewayId, 'not json')).status, 400);
});

test('only a card gateway that is there has an inbox', async (t) => {
  const shop = await openKnownShop();
  const told = event('payment_intent.succeeded', { object: 'payment_intent', id: 'pi_1' });
  t.is((await send(newId('gw'), told)).body.code, 'gateway_not_found');
  t.is((await send(shop.manualGatewayId, told)).body.code, 'gateway_not_found');
  t.is((await send('gw_nonsense', told)).status, 400);
});

for (const mode of ['doubled', 'late', 'reordered']) {
  test(`webhooks that come ${mode} change nothing that was known, and tell what was not`, async (t) => {
    const shop = await openShop(world);
    await world.sandbox.webhooks(shop.secretKey, mode);
    const { body: made } = await shop.pay('pm_card_authenticationRequired');
    await world.sandbox.authenticate(made.gatewayReference, 'succeed');
    await eventually(
      () => shop.get(made.id),
      ({ status }) => status === 'authorized',
    );
    const { body: captured } = await shop.act(made.id, 'capture', {});
    await eventually(
      () => inbox(shop),
      (seen) => seen.length >= 4 && seen.every(({ processed_at: at }) => at !== null),
    );
    t.deepEqual(await shop.get(made.id), captured);
    const ledger = await world.sandbox.ledger(shop.secretKey);
    t.deepEqual(
      ledger.map(({ kind }) => kind),
      ['authentication', 'authorization', 'capture'],
    );
  });
}

test('a webhook that meets its own command lets it pass, and the order hears of the command once', async (t) => {
  const shop = await openShop(world);
  const made = await Promise.all(Array.from({ length: 10 }, () => shop.pay('pm_card_visa')));
  t.deepEqual([...new Set(made.map(({ body }) => body.status))], ['authorized']);
  await eventually(
    () => inbox(shop),
    (seen) => seen.length >= 10 && seen.every(({ processed_at: at }) => at !== null),
  );
  const told = await world.service.sql(shop.owner.tenantId, "select key from deliveries where reaction = 'tellOrder'");
  t.deepEqual(told, [], 'the process waits for the answer, so nobody signals it');
});
