import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import Stripe from 'stripe';
import { API_VERSION } from '../src/gateways/stripe.ts';
import { world } from './one-service.ts';
import { eventually, openShop, type Shop } from './open-shop.ts';
import { event, inbox, openKnownShop, secret, send } from './send-webhook.ts';

const told = () => event('customer.created', { object: 'customer', id: 'cus_1' });
const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const rotate = ({ owner, cardGatewayId }: Shop, body: object) =>
  owner.post(`/v1/gateways/${cardGatewayId}/rotate-credentials`, body);
/** Whether an event signed with it is taken in. */
const isTaken = async ({ cardGatewayId }: Shop, signedWith: string): Promise<boolean> =>
  (await send(cardGatewayId, told(), { secret: signedWith })).status === 200;

test('after a rotation both secrets are valid until the old one’s time is over', async (t) => {
  const shop = await openKnownShop();
  const rotated = await rotate(shop, { webhookSecret: 'whsec_second', previousWebhookSecretUntil: inMs(3_600_000) });
  t.is(rotated.status, 200);
  t.true(await isTaken(shop, secret));
  t.true(await isTaken(shop, 'whsec_second'));
  const { body } = await rotate(shop, { previousWebhookSecretUntil: inMs(500) });
  await wait(Math.max(0, Date.parse(body.previousWebhookSecretUntil) - Date.now()) + 20);
  t.false(await isTaken(shop, secret));
  t.true(await isTaken(shop, 'whsec_second'));
});

test('the old secret is valid for a day, two at a time, and a leaked one can be ended at once', async (t) => {
  const shop = await openKnownShop();
  const before = Date.now();
  const { body } = await rotate(shop, { webhookSecret: 'whsec_second' });
  const overlap = Date.parse(body.previousWebhookSecretUntil) - before;
  t.true(overlap >= 86_400_000 && overlap < 86_460_000, `${overlap} ms`);
  t.deepEqual(
    (await rotate(shop, { webhookSecret: 'whsec_second' })).body.previousWebhookSecretUntil,
    body.previousWebhookSecretUntil,
  );
  t.true(await isTaken(shop, secret), 'the same secret again is no rotation');
  await rotate(shop, { webhookSecret: 'whsec_third' });
  t.deepEqual([await isTaken(shop, secret), await isTaken(shop, 'whsec_second')], [false, true]);
  t.is((await rotate(shop, { previousWebhookSecretUntil: inMs(-1) })).status, 200);
  t.deepEqual([await isTaken(shop, 'whsec_second'), await isTaken(shop, 'whsec_third')], [false, true]);
});

test('an old secret is not valid for longer than a day', async (t) => {
  const shop = await openKnownShop();
  const wish = { webhookSecret: 'whsec_second', previousWebhookSecretUntil: inMs(86_460_000) };
  t.like(await rotate(shop, wish), {
    status: 422,
    body: { code: 'overlap_too_long', errors: [{ pointer: '/previousWebhookSecretUntil' }] },
  });
  t.false(await isTaken(shop, 'whsec_second'));
  const soon = await rotate(shop, { previousWebhookSecretUntil: 'soon' });
  t.like(soon, { status: 400, body: { errors: [{ pointer: '/previousWebhookSecretUntil' }] } });
});

test('while Stripe rolls a secret it signs with both, and one that fits is enough', async (t) => {
  const shop = await openKnownShop();
  const payload = JSON.stringify(told());
  const timestamp = Math.floor(Date.now() / 1000);
  const sign = (with_: string) => Stripe.webhooks.generateTestHeaderString({ payload, secret: with_, timestamp });
  const header = `${sign('whsec_of_another')},${sign(secret).replace(/^t=\d+,/, '')}`;
  t.is((await send(shop.cardGatewayId, payload, { header })).status, 200);
});

test('a new sandbox key’s endpoint and the old one’s are both heard for a day', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_authenticationRequired');
  const { body } = await rotate(shop, { secretKey: `sk_sandbox_${shop.cardGatewayId}` });
  t.true(Date.parse(body.previousWebhookSecretUntil) > Date.now());
  await world.sandbox.authenticate(made.gatewayReference, 'succeed');
  const [heard] = await eventually(
    () => inbox(shop),
    (seen) => seen.some(({ type }) => type === 'payment_intent.amount_capturable_updated'),
  );
  t.truthy(heard);
});

test('an event in another version’s shape is not read: the gateway is asked', async (t) => {
  const shop = await openKnownShop();
  const { body: made } = await shop.pay('pm_sandbox_webhookOff');
  const { body: intent } = await world.sandbox.dashboard(
    shop.secretKey,
    `/v1/payment_intents/${made.gatewayReference}`,
  );
  const type = 'payment_intent.amount_capturable_updated';
  for (const version of [API_VERSION, '2020-08-27', null])
    await send(shop.cardGatewayId, event(type, intent, `evt_${version}`, { api_version: version }));
  const entries = await eventually(
    () => inbox(shop),
    (seen) => seen.length === 3 && seen.every(({ processed_at: at }) => at !== null),
  );
  t.deepEqual(
    entries.map(({ event_id: id, note }) => [id, note]),
    [
      [`evt_${API_VERSION}`, 'known already'],
      ['evt_2020-08-27', null],
      ['evt_null', null],
    ],
  );
});
