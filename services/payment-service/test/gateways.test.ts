import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { world } from './one-service.ts';
import { newSecretKey, openShop, openStore } from './open-shop.ts';

async function openEmptyStore() {
  const owner = world.service.tenant();
  const storeId = await openStore(world, owner.tenantId);
  const create = (body: object, options = {}) => owner.post('/v1/gateways', { storeId, ...body }, options);
  return { owner, storeId, create };
}

const card = (secretKey = newSecretKey()) => ({ adapter: 'stripe', methodTypes: ['card'], credentials: { secretKey } });

test('a card gateway of a sandbox key registers its webhook by itself', async (t) => {
  const { owner, storeId, create } = await openEmptyStore();
  const secretKey = newSecretKey();
  const made = await create({
    ...card(secretKey),
    returnUrl: 'https://lodge.example/orders',
    metadata: { team: 'till' },
  });
  t.is(made.status, 201);
  t.like(made.body, {
    tenantId: owner.tenantId,
    storeId,
    adapter: 'stripe',
    methodTypes: ['card'],
    mode: 'sandbox',
    version: 1,
    returnUrl: 'https://lodge.example/orders',
    metadata: { team: 'till' },
    webhookConfigured: true,
  });
  t.is(made.body.webhookUrl, `${world.service.url}/v1/webhooks/${made.body.id}`);
  t.is(made.headers.get('location'), `/v1/gateways/${made.body.id}`);
  t.deepEqual((await owner.get(`/v1/gateways/${made.body.id}`)).body, made.body);
  const { body } = await world.sandbox.dashboard(secretKey, '/v1/webhook_endpoints');
  t.deepEqual(
    body.data.map(({ url }: { url: string }) => url),
    [made.body.webhookUrl],
  );
});

test('a gateway of a real key waits for its webhook’s secret', async (t) => {
  const { owner, create } = await openEmptyStore();
  const { body: made } = await create(card('rk_test_51Hnotarealkey'));
  t.like(made, { mode: 'test', webhookConfigured: false });
  const { status, body } = await owner.post(`/v1/gateways/${made.id}/rotate-credentials`, {
    webhookSecret: 'whsec_from_the_dashboard',
  });
  t.is(status, 200);
  t.like(body, { webhookConfigured: true, version: 2 });
});

test('secrets are sealed: no answer, no event and no row shows them', async (t) => {
  const { owner, create } = await openEmptyStore();
  const [secretKey, webhookSecret] = [newSecretKey(), `whsec_${newId('x')}`];
  const made = await create(
    { ...card(secretKey), credentials: { secretKey, webhookSecret } },
    { idempotencyKey: 'gateway-1' },
  );
  const replayed = await create(
    { ...card(secretKey), credentials: { secretKey, webhookSecret } },
    { idempotencyKey: 'gateway-1' },
  );
  t.deepEqual(replayed.body, made.body);
  const rows = await world.service.sql(
    owner.tenantId,
    `select encode(sealed_secret_key, 'escape') as key, encode(sealed_webhook_secret, 'escape') as webhook from gateways`,
  );
  const kept = await world.service.sql(owner.tenantId, 'select * from idempotency_keys');
  const events = await owner.get('/v1/events');
  const audit = await owner.get('/v1/audit-log');
  const shown = JSON.stringify([
    made.body,
    replayed.body,
    rows,
    kept,
    events.body,
    audit.body,
    (await owner.get('/v1/gateways')).body,
  ]);
  t.false(shown.includes(secretKey));
  t.false(shown.includes(webhookSecret));
  t.true(String(rows[0]?.key).length > 20);
  t.false(world.service.process.output().includes(secretKey));
});

test('a method type has one gateway per store', async (t) => {
  const { owner, create } = await openEmptyStore();
  const { body: first } = await create({ adapter: 'manual', methodTypes: ['cash'] });
  const second = await create({ adapter: 'manual', methodTypes: ['bankTransfer', 'cash'] });
  t.is(second.status, 409);
  t.like(second.body, { code: 'method_type_taken', taken: [{ methodType: 'cash', gatewayId: first.id }] });
  t.is((await create({ adapter: 'manual', methodTypes: ['bankTransfer'] })).status, 201);
  const elsewhere = await openEmptyStore();
  t.is((await elsewhere.create({ adapter: 'manual', methodTypes: ['cash'] })).status, 201);
  t.is((await owner.get('/v1/gateways')).body.data.length, 2);
});

test('an adapter takes its own method types, and credentials only when it has some', async (t) => {
  const { create } = await openEmptyStore();
  const cash = await create({ ...card(), methodTypes: ['card', 'cash'] });
  t.is(cash.status, 422);
  t.like(cash.body, { code: 'adapter_mismatch', errors: [{ pointer: '/methodTypes/1' }] });
  const byHand = await create({ adapter: 'manual', methodTypes: ['card'] });
  t.like(byHand.body, { code: 'adapter_mismatch', errors: [{ pointer: '/methodTypes/0' }] });
  const none = await create({ adapter: 'stripe', methodTypes: ['card'] });
  t.like(none.body, { status: 422, code: 'credentials_required', errors: [{ pointer: '/credentials' }] });
  const idle = await create({ adapter: 'manual', methodTypes: ['cash'], credentials: { secretKey: newSecretKey() } });
  t.like(idle.body, { code: 'adapter_mismatch', errors: [{ pointer: '/credentials' }] });
});

test('a key that fits no host is refused', async (t) => {
  const { create } = await openEmptyStore();
  for (const key of ['pk_test_51Hpublic', 'sk_sandbox-with-dashes', 'whsec_123456', 'sk_prod_123456', 'x_live_1234']) {
    const { status, body } = await create(card(key));
    t.is(status, 422, key);
    t.like(body, { code: 'gateway_key_unusable', errors: [{ pointer: '/credentials/secretKey' }] });
  }
});

test('a gateway is of a store that is there, and the tenant’s own', async (t) => {
  const { create } = await openEmptyStore();
  const { storeId: foreign } = await openEmptyStore();
  for (const storeId of [newId('sto'), foreign]) {
    const { status, body } = await create({ ...card(), storeId });
    t.is(status, 422);
    t.like(body, { code: 'store_not_found', errors: [{ pointer: '/storeId' }] });
  }
});

test('a rotated key is used from then on, and gets its own webhook', async (t) => {
  const shop = await openShop(world);
  const secretKey = newSecretKey();
  const path = `/v1/gateways/${shop.cardGatewayId}/rotate-credentials`;
  const rotated = await shop.owner.post(path, { secretKey }, { idempotencyKey: 'rotation-1' });
  t.is(rotated.status, 200);
  t.is(rotated.body.version, 2);
  t.deepEqual((await shop.owner.post(path, { secretKey }, { idempotencyKey: 'rotation-1' })).body, rotated.body);
  const { body: made } = await shop.pay('pm_card_authenticationRequired');
  t.is((await world.sandbox.dashboard(secretKey, `/v1/payment_intents/${made.gatewayReference}`)).status, 200);
  const endpoints = await world.sandbox.dashboard(secretKey, '/v1/webhook_endpoints');
  t.is(endpoints.body.data.length, 1);
  t.is((await shop.owner.post(path, { secretKey })).body.version, 3);
  t.is(
    (await world.sandbox.dashboard(secretKey, '/v1/webhook_endpoints')).body.data.length,
    1,
    'the same key again registers nothing',
  );
});

test('a rotation keeps the mode, and is for card gateways', async (t) => {
  const shop = await openShop(world);
  const rotate = (id: string, body: object) => shop.owner.post(`/v1/gateways/${id}/rotate-credentials`, body);
  const live = await rotate(shop.cardGatewayId, { secretKey: 'sk_live_51Hnotarealkey' });
  t.is(live.status, 422);
  t.like(live.body, { code: 'gateway_mode_fixed', errors: [{ pointer: '/secretKey' }] });
  t.is((await rotate(shop.cardGatewayId, { secretKey: 'nonsense' })).body.code, 'gateway_key_unusable');
  t.is((await rotate(shop.manualGatewayId, { secretKey: newSecretKey() })).body.code, 'adapter_mismatch');
  t.is((await rotate(shop.cardGatewayId, {})).body.code, 'validation_failed');
  t.is((await rotate(newId('gw'), { secretKey: newSecretKey() })).body.code, 'gateway_not_found');
});

test('gateways are listed by store and adapter', async (t) => {
  const shop = await openShop(world);
  const ids = async (query: string) =>
    (await shop.owner.get(`/v1/gateways?${query}`)).body.data.map(({ id }: { id: string }) => id);
  t.deepEqual(await ids(`storeId=${shop.storeId}`), [shop.manualGatewayId, shop.cardGatewayId]);
  t.deepEqual(await ids('adapter=stripe'), [shop.cardGatewayId]);
  t.deepEqual(await ids(`storeId=${newId('sto')}`), []);
});
