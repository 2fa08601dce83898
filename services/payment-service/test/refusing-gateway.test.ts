import test from 'ava';
import { startGatewayProxy } from './gateway-proxy.ts';
import { eventually, newSecretKey, openShop, openStore, startWorld } from './open-shop.ts';
import { startSandbox } from './sandbox.ts';

const sandbox = await startSandbox();
const proxy = await startGatewayProxy(sandbox.url);
const world = await startWorld({ SANDBOX_GATEWAY_URL: proxy.url });
test.after.always(async () => {
  await world.stop();
  await Promise.all([proxy.stop(), sandbox.stop()]);
});

for (const [status, code, why] of [
  [401, 'gateway_credentials_refused', 'refuses the store’s key'],
  [429, 'gateway_away', 'is too busy'],
] as const) {
  test.serial(`a gateway that ${why} has done nothing: the same request goes on later`, async (t) => {
    const shop = await openShop(world);
    const orderId = shop.order('pm_card_visa');
    proxy.refuseWith(status);
    const refused = await shop.pay('', { orderId });
    proxy.refuseWith(null);
    t.is(refused.status, 503);
    t.is(refused.body.code, code);
    t.truthy(refused.headers.get('retry-after'));
    const { body: made } = await shop.pay('', { orderId });
    t.is(made.status, 'authorized');

    const key = `${made.id}/capture/ful_1`;
    proxy.refuseWith(status);
    const capture = await shop.act(made.id, 'capture', {}, key);
    const sync = await shop.owner.post(`/v1/payments/${made.id}/sync`);
    const voided = await shop.act(made.id, 'void', {}, `${made.id}/void`);
    proxy.refuseWith(null);
    t.deepEqual([capture.body.code, sync.body.code, voided.body.code], [code, code, code]);
    t.is((await shop.get(made.id)).status, 'authorized');
    const captured = await shop.act(made.id, 'capture', {}, key);
    t.is(captured.status, 200);
    t.is(captured.body.status, 'captured');
    t.is((await shop.act(made.id, 'void', {}, `${made.id}/void`)).body.status, 'captured');
    t.deepEqual(
      (await sandbox.ledger(shop.secretKey)).map(({ kind }) => kind),
      ['authorization', 'capture'],
    );
  });

  test.serial(`a card whose gateway ${why} is not declined, and another may be tried`, async (t) => {
    const shop = await openShop(world);
    const { body: declined } = await shop.pay('pm_card_chargeDeclined');
    const method = world.orders.keep(declined.orderId, { type: 'card', token: 'pm_card_visa' });
    proxy.refuseWith(status);
    const refused = await shop.act(declined.id, 'authorize', { method }, `${declined.id}/authorize/2`);
    proxy.refuseWith(null);
    t.is(refused.body.code, code);
    t.is((await shop.get(declined.id)).status, 'requiresPaymentMethod');
    const paid = await shop.act(declined.id, 'authorize', { method }, `${declined.id}/authorize/3`);
    t.is(paid.body.status, 'authorized');
    t.is(
      (await shop.act(declined.id, 'authorize', { method }, `${declined.id}/authorize/2`)).body.code,
      'payment_not_authorizable',
    );
  });
}

test.serial('a gateway with a key that its host refuses is not made', async (t) => {
  const owner = world.service.tenant();
  const storeId = await openStore(world, owner.tenantId);
  const body = { storeId, adapter: 'stripe', methodTypes: ['card'], credentials: { secretKey: newSecretKey() } };
  proxy.refuseWith(401);
  const refused = await owner.post('/v1/gateways', body, { idempotencyKey: 'gateway-1' });
  proxy.refuseWith(null);
  t.is(refused.status, 503);
  t.is(refused.body.code, 'gateway_credentials_refused');
  t.deepEqual((await owner.get('/v1/gateways')).body.data, []);
  const made = await eventually(
    () => owner.post('/v1/gateways', body, { idempotencyKey: 'gateway-1' }),
    ({ status }) => status !== 409,
  );
  t.is(made.status, 201);
});
