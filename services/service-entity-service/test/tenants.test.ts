import test from 'ava';
import { service } from './one-service.ts';
import { openShop } from './open-shop.ts';

test('a tenant is read with its ETag, and not again while it stays', async (t) => {
  const { shop, tenant } = await openShop(service);
  const read = await shop.get(`/v1/tenants/${tenant.id}`);
  t.is(read.status, 200);
  t.is(read.headers.get('etag'), '"1"');
  t.is((await shop.get(`/v1/tenants/${tenant.id}`, { headers: { 'if-none-match': '"1"' } })).status, 304);
});

test('name and metadata can be changed; metadata as a whole', async (t) => {
  const { shop, tenant } = await openShop(service);
  const path = `/v1/tenants/${tenant.id}`;
  const first = await shop.patch(path, { name: 'Lodge & Co.', metadata: { plan: 'pro', size: 's' } }, { ifMatch: 1 });
  t.is(first.status, 200);
  t.like(first.body, { name: 'Lodge & Co.', metadata: { plan: 'pro', size: 's' }, version: 2, status: 'trial' });
  t.true(first.body.updatedAt > first.body.createdAt);
  const second = await shop.patch(path, { metadata: { plan: 'free' } }, { ifMatch: 2 });
  t.deepEqual(second.body.metadata, { plan: 'free' });
  t.is(second.body.name, 'Lodge & Co.');
});

test('writing what a tenant has already makes no version', async (t) => {
  const { shop, tenant } = await openShop(service);
  const same = await shop.patch(`/v1/tenants/${tenant.id}`, { name: tenant.name }, { ifMatch: 1 });
  t.deepEqual(same.body, tenant);
});

test('of two changes to one version of a tenant, one wins', async (t) => {
  const { shop, tenant } = await openShop(service);
  const write = (name: string) => shop.patch(`/v1/tenants/${tenant.id}`, { name }, { ifMatch: 1 });
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map(write));
  const statuses = answers.map(({ status }) => status);
  t.deepEqual(
    statuses.toSorted((a, b) => a - b),
    [200, 412, 412, 412],
  );
  t.is(answers.find(({ status }) => status === 412)?.body.code, 'version_mismatch');
});

test('a tenant that was never made is not found', async (t) => {
  const nobody = service.tenant();
  t.is((await nobody.get(`/v1/tenants/${nobody.tenantId}`)).status, 404);
  const store = await nobody.post('/v1/stores', { name: 'Lodge' });
  t.like(store, { status: 404, body: { code: 'tenant_not_found' } });
  const location = await nobody.post('/v1/locations', { name: 'Shed' });
  t.like(location, { status: 404, body: { code: 'tenant_not_found' } });
});

test('a machine reads the tenant that it names', async (t) => {
  const { tenant } = await openShop(service);
  const machine = service.machine('order-service', ['tenants:read'], tenant.id);
  t.deepEqual((await machine.get(`/v1/tenants/${tenant.id}`)).body, tenant);
});

test('a tenant goes from trial to closed, and nowhere that no arrow leads', async (t) => {
  const { shop, tenant } = await openShop(service);
  const act = (verb: string) => shop.post(`/v1/tenants/${tenant.id}/${verb}`, { reason: `To ${verb}.` });
  const refused = async (verb: string, from: string) => {
    const answer = await act(verb);
    t.like(answer, { status: 409, body: { code: 'tenant_status_conflict', tenantStatus: from } });
  };
  await refused('suspend', 'trial');
  await refused('close', 'trial');
  t.like(await act('activate'), { status: 200, body: { status: 'active', version: 2 } });
  await refused('activate', 'active');
  await refused('close', 'active');
  t.like(await act('suspend'), { status: 200, body: { status: 'suspended', version: 3 } });
  await refused('suspend', 'suspended');
  t.like(await act('activate'), { status: 200, body: { status: 'active', version: 4 } });
  await act('suspend');
  const closing = await act('close');
  t.like(closing, { status: 200, body: { status: 'closing', version: 6 } });
  const days = (Date.parse(closing.body.closesAt) - Date.now()) / 86_400_000;
  t.true(days > 29.9 && days <= 30);
  for (const verb of ['activate', 'suspend', 'close']) await refused(verb, 'closing');

  await service.sql(
    tenant.id,
    'update deliveries set due_at = now(), next_attempt_at = now() where delivered_at is null',
  );
  let read = closing;
  for (const until = Date.now() + 10_000; read.body.status !== 'closed' && Date.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    read = await shop.get(`/v1/tenants/${tenant.id}`);
  }
  t.like(read.body, { status: 'closed', closesAt: null, version: 7 });
  for (const verb of ['activate', 'suspend', 'close']) await refused(verb, 'closed');

  const { data } = (await shop.get(`/v1/audit-log?subjectId=${tenant.id}`)).body;
  const types = data.flatMap(({ type }: { type: string }) => (type.startsWith('tenant.') ? [type] : []));
  const expected = ['closed', 'closeRequested', 'suspended', 'activated', 'suspended', 'activated', 'created'];
  t.deepEqual(
    types,
    expected.map((verb) => `tenant.${verb}`),
  );
  t.like(data[1], { reason: 'To close.', changed: { status: ['suspended', 'closing'] } });
});

test('the timer of closing, delivered twice, closes once', async (t) => {
  const { shop, tenant } = await openShop(service);
  for (const verb of ['activate', 'suspend', 'close']) await shop.post(`/v1/tenants/${tenant.id}/${verb}`);
  const due = () =>
    service.sql(
      tenant.id,
      `update deliveries set due_at = now(), next_attempt_at = now(), delivered_at = null where reaction = 'finishClosing'`,
    );
  const delivered = async () => {
    for (const until = Date.now() + 10_000; Date.now() < until; ) {
      const rows = await service.sql(tenant.id, 'select note from deliveries where delivered_at is not null');
      if (rows[0]) return rows[0].note;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return 'not delivered';
  };
  await due();
  t.is(await delivered(), null);
  await due();
  t.is(await delivered(), 'the tenant is closed');
  t.is((await shop.get(`/v1/tenants/${tenant.id}`)).body.version, 5);
});

test('an action needs no body, and one key does it once', async (t) => {
  const { shop, tenant } = await openShop(service);
  const activate = () => shop.post(`/v1/tenants/${tenant.id}/activate`, undefined, { idempotencyKey: 'once' });
  const first = await activate();
  t.is(first.status, 200);
  const again = await activate();
  t.deepEqual(again.body, first.body);
  t.is(again.headers.get('idempotency-replayed'), 'true');
});
